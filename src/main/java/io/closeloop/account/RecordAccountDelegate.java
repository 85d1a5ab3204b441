package io.closeloop.account;

import io.closeloop.process.ConvertLead;
import io.closeloop.process.LeadConversion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAccountDelegate implements JavaDelegate {

    private final Accounts accounts;

    RecordAccountDelegate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadConversion conversion = ConvertLead.Handover.CONVERSION.get(execution);
        long accountId = accounts.record(conversion);
        ConvertLead.Handover.CONVERSION.set(execution, conversion.ofAccount(accountId));
    }
}
