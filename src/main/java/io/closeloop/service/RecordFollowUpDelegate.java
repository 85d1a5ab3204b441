package io.closeloop.service;

import io.closeloop.process.AfterSales.Handover;
import io.closeloop.process.AfterSales.Variables;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.FormInput;
import io.closeloop.process.ServiceForms.Delivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record follow-up: what the customer said, and what comes of it in the next steps. */
@Component
class RecordFollowUpDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;
    private final CurrentUser currentUser;

    RecordFollowUpDelegate(DeliveryFollowUps followUps, CurrentUser currentUser) {
        this.followUps = followUps;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpReport report = followUps.record(
                Variables.DELIVERY_FOLLOW_UP_ID.get(execution),
                FormInput.take(execution, Delivery.FIELDS),
                currentUser.id());
        Variables.PROBLEM_REPORTED.set(execution, report.problem() != null);
        Variables.NEED_REPORTED.set(execution, report.need() != null);
        Handover.WISH.set(execution, report.wish(EvaluateCustomer.Variables.ACCOUNT_ID.get(execution)));
    }
}
