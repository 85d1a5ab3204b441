package io.closeloop.quote;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordQuoteApprovalDelegate implements JavaDelegate {

    private final Quotes quotes;
    private final CurrentUser currentUser;

    RecordQuoteApprovalDelegate(Quotes quotes, CurrentUser currentUser) {
        this.quotes = quotes;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = quotes.decide(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                FormInput.take(execution, DealForms.Quote.DECISION, DealForms.Quote.APPROVAL_NOTE),
                currentUser.id());
        StageWork.Variables.APPROVED.set(execution, approved);
    }
}
