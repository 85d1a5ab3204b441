package io.closeloop.lead;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadForms;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.NurtureLead;
import io.closeloop.process.NurtureOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record pool decision: keeps what a seller made of the lead. */
@Component
class RecordPoolDecisionDelegate implements JavaDelegate {

    private final LeadNurture nurture;
    private final CurrentUser currentUser;

    RecordPoolDecisionDelegate(LeadNurture nurture, CurrentUser currentUser) {
        this.nurture = nurture;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NurtureOutcome outcome = nurture.decide(
                LeadToClose.Variables.LEAD_ID.get(execution),
                FormInput.take(execution, LeadForms.DECISION, LeadForms.REVIEW_NOTE),
                currentUser.id());
        NurtureLead.Variables.OUTCOME.set(execution, outcome.name());
    }
}
