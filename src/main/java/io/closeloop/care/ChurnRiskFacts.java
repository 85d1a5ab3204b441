package io.closeloop.care;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.EvaluateCustomer.ChurnFacts;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a customer's risk of leaving is decided from. */
@Component
class ChurnRiskFacts implements ExecutionListener {

    private final CustomerRecord record;
    private final CustomerSigns signs;

    ChurnRiskFacts(CustomerRecord record, CustomerSigns signs) {
        this.record = record;
        this.signs = signs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long accountId = EvaluateCustomer.Variables.ACCOUNT_ID.get(execution);
        Purchases purchases = record.purchases(accountId);
        Map<String, Object> facts = new HashMap<>();
        facts.put(ChurnFacts.EVER_BOUGHT, purchases.ever() > 0);
        facts.put(ChurnFacts.PURCHASE_CHANGE, purchases.changePercent());
        facts.put(ChurnFacts.LOWEST_MARK, record.lowestMark(accountId));
        facts.put(ChurnFacts.SILENT_DAYS, signs.silentDays(accountId));
        facts.put(ChurnFacts.OPEN_CASES, signs.openCases(accountId));
        DecisionFacts.put(execution, facts);
    }
}
