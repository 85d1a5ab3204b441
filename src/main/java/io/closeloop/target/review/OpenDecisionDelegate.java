package io.closeloop.target.review;

import io.closeloop.process.ImproveFigure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenDecisionDelegate implements JavaDelegate {

    private final DecisionDeadline deadline;

    OpenDecisionDelegate(DecisionDeadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.DECISION_DUE_AT.set(execution, deadline.due());
        Variables.DECISION_LATE_AT.set(execution, deadline.late());
    }
}
