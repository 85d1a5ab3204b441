package io.closeloop.service;

import io.closeloop.process.AfterSales.Variables;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceForms.Work;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordLateFollowUpDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;
    private final CurrentUser currentUser;

    RecordLateFollowUpDelegate(DeliveryFollowUps followUps, CurrentUser currentUser) {
        this.followUps = followUps;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String measure = CaseForms.text(FormInput.take(execution, Work.ESCALATION_MEASURE), Work.ESCALATION_MEASURE);
        followUps.escalationHandled(Variables.DELIVERY_FOLLOW_UP_ID.get(execution), measure, currentUser.id());
    }
}
