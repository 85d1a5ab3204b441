package io.closeloop.service;

import io.closeloop.process.AfterSales.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindServiceDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;

    RemindServiceDelegate(DeliveryFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.remind(Variables.DELIVERY_FOLLOW_UP_ID.get(execution));
    }
}
