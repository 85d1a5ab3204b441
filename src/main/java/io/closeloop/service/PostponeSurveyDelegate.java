package io.closeloop.service;

import io.closeloop.process.EvaluateCustomer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PostponeSurveyDelegate implements JavaDelegate {

    private final SurveyPlanner planner;

    PostponeSurveyDelegate(SurveyPlanner planner) {
        this.planner = planner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planner.postpone(EvaluateCustomer.Variables.ACCOUNT_ID.get(execution));
    }
}
