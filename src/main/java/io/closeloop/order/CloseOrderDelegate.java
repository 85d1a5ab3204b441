package io.closeloop.order;

import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseOrderDelegate implements JavaDelegate {

    private final Orders orders;

    CloseOrderDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.close(OrderFulfilment.Variables.ORDER_ID.get(execution));
    }
}
