package io.closeloop.care;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.EvaluateCustomer;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a customer's care plan is decided from. */
@Component
class CarePlanFacts implements ExecutionListener {

    private final CustomerRecord record;

    CarePlanFacts(CustomerRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long accountId = EvaluateCustomer.Variables.ACCOUNT_ID.get(execution);
        DecisionFacts.put(
                execution,
                Map.of(
                        EvaluateCustomer.CarePlanFacts.TIER, record.tier(accountId),
                        EvaluateCustomer.CarePlanFacts.SATISFACTION,
                                record.satisfaction(accountId).name()));
    }
}
