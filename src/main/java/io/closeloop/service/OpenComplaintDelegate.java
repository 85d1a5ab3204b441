package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.SatisfactionSurvey.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenComplaintDelegate implements JavaDelegate {

    private final Surveys surveys;
    private final CurrentUser currentUser;

    OpenComplaintDelegate(Surveys surveys, CurrentUser currentUser) {
        this.surveys = surveys;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.complain(Variables.SURVEY_ID.get(execution), currentUser.id());
    }
}
