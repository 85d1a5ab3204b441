package io.closeloop.target.review;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ImproveFigure.Form;
import io.closeloop.process.ImproveFigure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordActionResultDelegate implements JavaDelegate {

    private final Improvements improvements;
    private final CurrentUser currentUser;

    RecordActionResultDelegate(Improvements improvements, CurrentUser currentUser) {
        this.improvements = improvements;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        improvements.carriedOut(
                Variables.IMPROVEMENT_ID.get(execution), FormInput.take(execution, Form.RESULT), currentUser.actor());
    }
}
