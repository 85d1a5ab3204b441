package io.closeloop.service;

import io.closeloop.process.AfterSales.Variables;
import io.closeloop.process.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenServiceCaseDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;
    private final CurrentUser currentUser;

    OpenServiceCaseDelegate(DeliveryFollowUps followUps, CurrentUser currentUser) {
        this.followUps = followUps;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.openCase(Variables.DELIVERY_FOLLOW_UP_ID.get(execution), currentUser.id());
    }
}
