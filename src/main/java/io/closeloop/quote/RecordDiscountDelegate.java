package io.closeloop.quote;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import io.closeloop.process.StageWork.DiscountApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDiscountDelegate implements JavaDelegate {

    private final Quotes quotes;

    RecordDiscountDelegate(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String needed = DiscountApproval.APPROVAL.get(execution);
        quotes.recordApprovalNeeded(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                Approval.valueOf(needed),
                DiscountApproval.REASON.get(execution));
        StageWork.Variables.APPROVAL_REQUIRED.set(execution, needed);
    }
}
