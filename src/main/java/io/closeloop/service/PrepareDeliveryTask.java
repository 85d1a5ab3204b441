package io.closeloop.service;

import io.closeloop.process.AfterSales.Tasks;
import io.closeloop.process.AfterSales.Variables;
import io.closeloop.process.ServiceForms.Shown;
import io.closeloop.process.TaskJson;
import io.closeloop.service.Customers.Customer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes the follow-up of a delivery ready to be worked on: until when, and what its card and its form show. */
@Component
class PrepareDeliveryTask implements TaskListener {

    private final DeliveryFollowUps followUps;
    private final Customers customers;
    private final ServiceProperties properties;
    private final TaskJson json;
    private final Clock clock;
    private final ZoneId businessZone;

    PrepareDeliveryTask(
            DeliveryFollowUps followUps,
            Customers customers,
            ServiceProperties properties,
            TaskJson json,
            Clock clock,
            ZoneId businessZone) {
        this.followUps = followUps;
        this.customers = customers;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    @Override
    public void notify(DelegateTask task) {
        DeliveryFollowUp followUp = followUps.get(Variables.DELIVERY_FOLLOW_UP_ID.get(task));
        Customer customer = customers.of(followUp.accountId());
        Delivery delivery = followUps.delivery(followUp.orderId());
        Map<String, Object> shown = customer.text();
        shown.put("orderNumber", delivery.orderNumber());
        shown.put(
                "deliveredOn",
                delivery.deliveredAt().atZone(businessZone).toLocalDate().toString());
        shown.put("dueDate", followUp.dueAt().atZone(businessZone).toLocalDate().toString());
        task.setDueDate(Date.from(due(task, followUp)));
        task.setVariableLocal(Shown.CUSTOMER, customer.name());
        task.setVariableLocal(Shown.STAGE, "Delivered: " + delivery.orderNumber());
        json.set(task, Shown.DELIVERY, shown);
    }

    private Instant due(DelegateTask task, DeliveryFollowUp followUp) {
        return task.getTaskDefinitionKey().equals(Tasks.HANDLE_LATE_FOLLOW_UP)
                ? clock.instant().plus(properties.escalationTime())
                : followUp.dueAt();
    }
}
