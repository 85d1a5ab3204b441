package io.closeloop.service;

import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.SatisfactionSurvey.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenSurveyDelegate implements JavaDelegate {

    private final Surveys surveys;

    OpenSurveyDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Survey survey =
                surveys.open(EvaluateCustomer.Variables.ACCOUNT_ID.get(execution), execution.getProcessBusinessKey());
        Variables.SURVEY_ID.set(execution, survey.id());
    }
}
