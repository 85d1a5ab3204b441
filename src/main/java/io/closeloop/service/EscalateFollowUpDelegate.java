package io.closeloop.service;

import io.closeloop.process.AfterSales.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateFollowUpDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;

    EscalateFollowUpDelegate(DeliveryFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.escalate(Variables.DELIVERY_FOLLOW_UP_ID.get(execution));
    }
}
