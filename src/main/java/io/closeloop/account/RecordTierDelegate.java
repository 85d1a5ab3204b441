package io.closeloop.account;

import io.closeloop.process.CustomerTier;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.EvaluateCustomer.CustomerTiering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordTierDelegate implements JavaDelegate {

    private final Accounts accounts;

    RecordTierDelegate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.recordTier(
                EvaluateCustomer.Variables.ACCOUNT_ID.get(execution),
                CustomerTier.valueOf(CustomerTiering.TIER.get(execution)));
    }
}
