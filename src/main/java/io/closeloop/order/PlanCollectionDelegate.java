package io.closeloop.order;

import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanCollectionDelegate implements JavaDelegate {

    private final Orders orders;

    PlanCollectionDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderFulfilment.collect(execution, orders.openInstalments(OrderFulfilment.Variables.ORDER_ID.get(execution)));
    }
}
