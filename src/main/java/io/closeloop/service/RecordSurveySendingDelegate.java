package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.SatisfactionSurvey.Variables;
import io.closeloop.process.ServiceForms;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSurveySendingDelegate implements JavaDelegate {

    private final Surveys surveys;
    private final CurrentUser currentUser;

    RecordSurveySendingDelegate(Surveys surveys, CurrentUser currentUser) {
        this.surveys = surveys;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> form = FormInput.take(execution, ServiceForms.Survey.SENDING_NOTE);
        SurveyTimers.set(execution, surveys.sentByHand(Variables.SURVEY_ID.get(execution), form, currentUser.id()));
    }
}
