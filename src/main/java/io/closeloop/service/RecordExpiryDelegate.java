package io.closeloop.service;

import io.closeloop.process.SatisfactionSurvey.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordExpiryDelegate implements JavaDelegate {

    private final Surveys surveys;

    RecordExpiryDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.expire(Variables.SURVEY_ID.get(execution));
    }
}
