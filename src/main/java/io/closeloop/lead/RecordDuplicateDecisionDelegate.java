package io.closeloop.lead;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadForms;
import io.closeloop.process.ResolveDuplicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record duplicate decision: two leads are one, or they are not. */
@Component
class RecordDuplicateDecisionDelegate implements JavaDelegate {

    private final Duplicates duplicates;
    private final CurrentUser currentUser;

    RecordDuplicateDecisionDelegate(Duplicates duplicates, CurrentUser currentUser) {
        this.duplicates = duplicates;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        duplicates.decide(
                ResolveDuplicate.Variables.DUPLICATE_ID.get(execution),
                FormInput.take(execution, LeadForms.DECISION, LeadForms.REVIEW_NOTE),
                currentUser.id());
    }
}
