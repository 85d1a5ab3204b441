package io.closeloop.contract;

import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenContractDelegate implements JavaDelegate {

    private final Contracts contracts;

    OpenContractDelegate(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean confirmed = contracts.open(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
        StageWork.Variables.CONFIRMED.set(execution, confirmed);
    }
}
