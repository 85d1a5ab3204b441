package io.closeloop.opportunity;

import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSolutionDraftDelegate implements JavaDelegate {

    private final StageForms forms;
    private final FormFields fields;

    RecordSolutionDraftDelegate(StageForms forms, FormFields fields) {
        this.forms = forms;
        this.fields = fields;
    }

    @Override
    public void execute(DelegateExecution execution) {
        forms.draft(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                fields.plain(FormInput.take(
                        execution, Deliveries.SOLUTION_SUMMARY, Deliveries.DIFFERENTIATORS, Deliveries.DELIVERY_DAYS)));
    }
}
