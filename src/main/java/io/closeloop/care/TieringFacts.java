package io.closeloop.care;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.EvaluateCustomer.Facts;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a customer's tier is decided from; until that is recorded no other evaluation of the customer begins. */
@Component
class TieringFacts implements ExecutionListener {

    private final AccountLock lock;
    private final CustomerRecord record;

    TieringFacts(AccountLock lock, CustomerRecord record) {
        this.lock = lock;
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long accountId = EvaluateCustomer.Variables.ACCOUNT_ID.get(execution);
        lock.take(accountId);
        Purchases purchases = record.purchases(accountId);
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.YEARLY_PURCHASES, purchases.amountLastYear());
        facts.put(Facts.RELATIONSHIP_MONTHS, record.relationshipMonths(accountId));
        facts.put(Facts.DEMAND, Demand.of(purchases).name());
        facts.put(
                Facts.REFERRAL_POTENTIAL,
                record.referralPotential(accountId, purchases).name());
        DecisionFacts.put(execution, facts);
    }
}
