package io.closeloop.target;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.SetTarget;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a target from the start form, alone or broken down. */
@Component
class SetTargetDelegate implements JavaDelegate {

    private final Targets targets;
    private final CurrentUser currentUser;

    SetTargetDelegate(Targets targets, CurrentUser currentUser) {
        this.targets = targets;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TargetForm form = new TargetForm(FormInput.take(execution, SetTarget.Form.FIELDS));
        TargetView target = targets.enter(form, currentUser.actor()).get(0);
        execution.setProcessBusinessKey(SetTarget.businessKey(target.id()));
    }
}
