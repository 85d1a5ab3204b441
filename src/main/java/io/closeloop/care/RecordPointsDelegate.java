package io.closeloop.care;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.RewardCustomer.Facts;
import io.closeloop.process.RewardCustomer.LoyaltyPoints;
import io.closeloop.process.RewardCustomer.Variables;
import io.closeloop.process.TakenDecisions;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordPointsDelegate implements JavaDelegate {

    private final LoyaltyLedger ledger;
    private final TakenDecisions decisions;

    RecordPointsDelegate(LoyaltyLedger ledger, TakenDecisions decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> facts = DecisionFacts.get(execution, Facts.TIER, Facts.AMOUNT);
        ledger.enter(
                EvaluateCustomer.Variables.ACCOUNT_ID.get(execution),
                new LoyaltyEntry(
                        Variables.EVENT.get(execution),
                        Variables.REFERENCE.get(execution),
                        (BigDecimal) facts.get(Facts.AMOUNT),
                        facts.get(Facts.TIER).toString(),
                        LoyaltyPoints.POINTS.get(execution),
                        decisions.last(execution)));
    }
}
