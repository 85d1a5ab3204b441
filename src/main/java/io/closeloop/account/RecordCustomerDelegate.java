package io.closeloop.account;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordCustomerDelegate implements JavaDelegate {

    private final Accounts accounts;

    RecordCustomerDelegate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.recordCustomer(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
    }
}
