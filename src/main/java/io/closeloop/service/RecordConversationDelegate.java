package io.closeloop.service;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.SatisfactionSurvey.Variables;
import io.closeloop.process.ServiceForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordConversationDelegate implements JavaDelegate {

    private final Surveys surveys;
    private final CurrentUser currentUser;

    RecordConversationDelegate(Surveys surveys, CurrentUser currentUser) {
        this.surveys = surveys;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String note =
                CaseForms.text(FormInput.take(execution, ServiceForms.Survey.TALK_NOTE), ServiceForms.Survey.TALK_NOTE);
        surveys.talked(Variables.SURVEY_ID.get(execution), note, currentUser.id());
    }
}
