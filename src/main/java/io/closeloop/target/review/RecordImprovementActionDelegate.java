package io.closeloop.target.review;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.ImproveFigure.Form;
import io.closeloop.process.ImproveFigure.Variables;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordImprovementActionDelegate implements JavaDelegate {

    private final Improvements improvements;
    private final CurrentUser currentUser;

    RecordImprovementActionDelegate(Improvements improvements, CurrentUser currentUser) {
        this.improvements = improvements;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant nextCheck = improvements.decide(
                Variables.IMPROVEMENT_ID.get(execution),
                FormInput.take(execution, Form.MEASURE, Form.OWNER, Form.DEADLINE),
                currentUser.actor());
        Variables.NEXT_CHECK_AT.set(execution, Date.from(nextCheck));
    }
}
