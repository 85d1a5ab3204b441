package io.closeloop.opportunity;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.LeadToClose.Facts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What is decided from whether and when a lost deal is tried again. */
@Component
class WinBackFacts implements ExecutionListener {

    private final Deals deals;

    WinBackFacts(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Opportunity deal = deals.get(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
        DecisionFacts.put(
                execution,
                Map.of(
                        Facts.LOST_REASON,
                        deal.lostReason().name(),
                        Facts.LEAD_KNOWN,
                        deal.origin().leadId() != null));
    }
}
