package io.closeloop.target.review;

import io.closeloop.process.ImproveFigure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandUpDecisionDelegate implements JavaDelegate {

    private final LateDecisions decisions;

    HandUpDecisionDelegate(LateDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.handUp(Variables.IMPROVEMENT_ID.get(execution));
    }
}
