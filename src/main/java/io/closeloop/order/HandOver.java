package io.closeloop.order;

import io.closeloop.base.Fields;
import io.closeloop.process.OrderForms;
import java.time.LocalDate;
import java.util.Map;

/** What the form "Deliver order" says: when the goods were handed over and who took them. */
record HandOver(LocalDate on, String receivedBy, String note) {

    static HandOver read(Map<String, Object> form, LocalDate today) {
        Fields fields = Fields.of(form);
        LocalDate on = fields.required(OrderForms.Delivery.DELIVERED_ON, fields.date(OrderForms.Delivery.DELIVERED_ON));
        if (on != null && on.isAfter(today)) {
            fields.refuse(OrderForms.Delivery.DELIVERED_ON, "must be today or earlier", on);
        }
        HandOver handOver = new HandOver(
                on,
                fields.requiredText(OrderForms.Delivery.RECEIVED_BY, 200),
                fields.text(OrderForms.Delivery.NOTE, 4000));
        fields.check();
        return handOver;
    }
}
