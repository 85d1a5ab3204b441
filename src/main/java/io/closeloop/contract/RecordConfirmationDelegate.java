package io.closeloop.contract;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.DealForms;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordConfirmationDelegate implements JavaDelegate {

    private final Contracts contracts;
    private final CurrentUser currentUser;

    RecordConfirmationDelegate(Contracts contracts, CurrentUser currentUser) {
        this.contracts = contracts;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean confirmed = contracts.confirm(
                LeadToClose.Variables.OPPORTUNITY_ID.get(execution),
                FormInput.take(execution, DealForms.Contract.DECISION, DealForms.Contract.CONFIRM_NOTE),
                currentUser.id());
        StageWork.Variables.CONFIRMED.set(execution, confirmed);
    }
}
