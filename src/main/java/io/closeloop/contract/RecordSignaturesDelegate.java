package io.closeloop.contract;

import io.closeloop.process.DealForms;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSignaturesDelegate implements JavaDelegate {

    private final Contracts contracts;

    RecordSignaturesDelegate(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.sign(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                FormInput.take(
                        execution,
                        DealForms.Contract.SIGNED_ON,
                        DealForms.Contract.SIGNED_BY_CUSTOMER,
                        DealForms.Contract.SIGNED_BY_US));
    }
}
