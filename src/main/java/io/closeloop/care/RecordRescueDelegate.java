package io.closeloop.care;

import io.closeloop.base.Fields;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.FormInput;
import io.closeloop.process.RescueForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordRescueDelegate implements JavaDelegate {

    private final Rescues rescues;
    private final CurrentUser currentUser;

    RecordRescueDelegate(Rescues rescues, CurrentUser currentUser) {
        this.rescues = rescues;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fields form = Fields.of(FormInput.take(execution, RescueForm.OUTCOME, RescueForm.NOTE));
        rescues.end(EvaluateCustomer.Variables.RESCUE_ID.get(execution), form, currentUser.id());
    }
}
