package io.closeloop.contract;

import io.closeloop.process.DealForms;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordContractDraftDelegate implements JavaDelegate {

    private final Contracts contracts;

    RecordContractDraftDelegate(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.submit(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                FormInput.take(
                        execution,
                        DealForms.Contract.TITLE,
                        DealForms.Contract.FILE,
                        DealForms.Contract.INSTALMENTS,
                        DealForms.Contract.NOTES));
    }
}
