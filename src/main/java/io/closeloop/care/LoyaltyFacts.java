package io.closeloop.care;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.RewardCustomer.Facts;
import io.closeloop.process.RewardCustomer.Variables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a customer's points are counted from. */
@Component
class LoyaltyFacts implements ExecutionListener {

    private final CustomerRecord record;

    LoyaltyFacts(CustomerRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionFacts.put(
                execution,
                Map.of(
                        Facts.EVENT, Variables.EVENT.get(execution),
                        Facts.TIER, record.tier(EvaluateCustomer.Variables.ACCOUNT_ID.get(execution)),
                        Facts.AMOUNT, record.amountOf(Variables.REFERENCE.get(execution))));
    }
}
