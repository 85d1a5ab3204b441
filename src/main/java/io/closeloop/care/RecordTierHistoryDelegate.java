package io.closeloop.care;

import io.closeloop.process.CustomerTier;
import io.closeloop.process.DecisionFacts;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.EvaluateCustomer.CustomerTiering;
import io.closeloop.process.EvaluateCustomer.Facts;
import io.closeloop.process.TakenDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTierHistoryDelegate implements JavaDelegate {

    private final TierHistory history;
    private final TakenDecisions decisions;

    RecordTierHistoryDelegate(TierHistory history, TakenDecisions decisions) {
        this.history = history;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        history.record(
                EvaluateCustomer.Variables.ACCOUNT_ID.get(execution),
                new TierDecision(
                        CustomerTier.valueOf(CustomerTiering.TIER.get(execution)),
                        CustomerTiering.REASON.get(execution),
                        decisions.last(execution),
                        DecisionFacts.get(
                                execution,
                                Facts.YEARLY_PURCHASES,
                                Facts.RELATIONSHIP_MONTHS,
                                Facts.DEMAND,
                                Facts.REFERRAL_POTENTIAL)));
    }
}
