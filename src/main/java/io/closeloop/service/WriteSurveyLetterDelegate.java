package io.closeloop.service;

import io.closeloop.process.SatisfactionSurvey.Variables;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Write survey letter: mailed at once, or left to somebody to send. */
@Component
class WriteSurveyLetterDelegate implements JavaDelegate {

    private final Surveys surveys;

    WriteSurveyLetterDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Surveys.Deadlines> mailed = surveys.write(Variables.SURVEY_ID.get(execution));
        Variables.LINK_BY_HAND.set(execution, mailed.isEmpty());
        mailed.ifPresent(deadlines -> SurveyTimers.set(execution, deadlines));
    }
}
