package io.closeloop.lead;

import io.closeloop.process.FormInput;
import io.closeloop.process.LeadForms;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.Qualification;
import io.closeloop.process.QualifyLead;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record review: keeps what marketing decided. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final LeadScoring scoring;

    RecordReviewDelegate(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Qualification decision = scoring.review(
                LeadToClose.Variables.LEAD_ID.get(execution),
                FormInput.take(execution, LeadForms.DECISION, LeadForms.REVIEW_NOTE));
        QualifyLead.Variables.QUALIFICATION.set(execution, decision.name());
    }
}
