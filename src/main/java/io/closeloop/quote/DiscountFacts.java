package io.closeloop.quote;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork.Facts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What is decided from who must approve a quote: its discount and what it comes to. */
@Component
class DiscountFacts implements ExecutionListener {

    private final Quotes quotes;

    DiscountFacts(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Quote quote = quotes.inForce(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
        DecisionFacts.put(execution, Map.of(Facts.DISCOUNT, quote.discountPercent(), Facts.AMOUNT, quote.total()));
    }
}
