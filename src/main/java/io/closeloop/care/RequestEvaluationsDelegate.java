package io.closeloop.care;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestEvaluationsDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RequestEvaluationsDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.requestAll();
    }
}
