package io.closeloop.order;

import io.closeloop.base.Fields;
import io.closeloop.process.OrderForms;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the form "Resolve overdue payment" says.
 *
 * @param promisedOn by when the customer promised to pay; null for a write-off
 */
record OverdueForm(OverdueDecision decision, LocalDate promisedOn, String note) {

    static OverdueForm read(Map<String, Object> form, LocalDate today) {
        Fields fields = Fields.of(form);
        OverdueDecision decision = fields.requiredChoice(OrderForms.Overdue.DECISION, OverdueDecision.class);
        LocalDate promisedOn =
                decision == OverdueDecision.PROMISED ? fields.date(OrderForms.Overdue.PROMISED_ON) : null;
        if (decision == OverdueDecision.PROMISED) {
            fields.required(OrderForms.Overdue.PROMISED_ON, promisedOn);
        }
        if (promisedOn != null && promisedOn.isBefore(today)) {
            fields.refuse(OrderForms.Overdue.PROMISED_ON, "must be today or later", promisedOn);
        }
        String note = fields.requiredText(OrderForms.Overdue.NOTE, 4000);
        fields.check();
        return new OverdueForm(decision, promisedOn, note);
    }

    boolean isWriteOff() {
        return decision == OverdueDecision.WRITTEN_OFF;
    }
}
