package io.closeloop.target.review;

import io.closeloop.process.ImproveFigure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindDecidersDelegate implements JavaDelegate {

    private final LateDecisions decisions;

    RemindDecidersDelegate(LateDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.remind(Variables.IMPROVEMENT_ID.get(execution));
    }
}
