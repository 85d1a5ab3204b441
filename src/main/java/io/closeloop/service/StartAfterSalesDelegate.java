package io.closeloop.service;

import io.closeloop.process.OrderFulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartAfterSalesDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;

    StartAfterSalesDelegate(DeliveryFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.start(OrderFulfilment.Variables.ORDER_ID.get(execution));
    }
}
