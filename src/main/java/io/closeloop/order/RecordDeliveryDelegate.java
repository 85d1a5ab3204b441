package io.closeloop.order;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.OrderForms;
import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDeliveryDelegate implements JavaDelegate {

    private final Orders orders;
    private final CurrentUser currentUser;

    RecordDeliveryDelegate(Orders orders, CurrentUser currentUser) {
        this.orders = orders;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.deliver(
                OrderFulfilment.Variables.ORDER_ID.get(execution),
                FormInput.take(
                        execution,
                        OrderForms.Delivery.DELIVERED_ON,
                        OrderForms.Delivery.RECEIVED_BY,
                        OrderForms.Delivery.NOTE),
                currentUser.id());
    }
}
