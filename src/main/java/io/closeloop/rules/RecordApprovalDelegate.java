package io.closeloop.rules;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.RuleChange;
import io.closeloop.process.RuleChange.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final Approvals approvals;
    private final CurrentUser currentUser;

    RecordApprovalDelegate(Approvals approvals, CurrentUser currentUser) {
        this.approvals = approvals;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = approvals.decide(
                RuleChange.Variables.CHANGE_ID.get(execution),
                FormInput.take(execution, Approval.DECISION, Approval.NOTE, Approval.OVERRULED_REASON),
                currentUser.actor());
        RuleChange.Variables.APPROVED.set(execution, approved);
    }
}
