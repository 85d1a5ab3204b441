package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms.Support;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordCoachingDelegate implements JavaDelegate {

    private final StagePolicies policies;
    private final CurrentUser currentUser;

    RecordCoachingDelegate(StagePolicies policies, CurrentUser currentUser) {
        this.policies = policies;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fields form = Fields.of(FormInput.take(execution, Support.COACHING_NOTE));
        policies.coached(LeadToClose.Variables.OPPORTUNITY_ID.get(execution), form, currentUser.id());
    }
}
