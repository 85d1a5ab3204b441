package io.closeloop.quote;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordQuoteDelegate implements JavaDelegate {

    private final Quotes quotes;
    private final CurrentUser currentUser;

    RecordQuoteDelegate(Quotes quotes, CurrentUser currentUser) {
        this.quotes = quotes;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quotes.record(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                FormInput.take(
                        execution,
                        DealForms.Quote.LINES,
                        DealForms.Quote.DISCOUNT_PERCENT,
                        DealForms.Quote.PAYMENT_TERMS,
                        DealForms.Quote.VALID_UNTIL),
                currentUser.id());
    }
}
