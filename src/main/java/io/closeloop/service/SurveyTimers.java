package io.closeloop.service;

import io.closeloop.process.SatisfactionSurvey.Variables;
import io.closeloop.service.Surveys.Deadlines;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the process when its timers for a survey are due. */
final class SurveyTimers {

    private SurveyTimers() {}

    static void set(DelegateExecution execution, Deadlines deadlines) {
        Variables.SURVEY_REMINDER_AT.set(execution, Date.from(deadlines.reminderAt()));
        Variables.SURVEY_OVER_AT.set(execution, Date.from(deadlines.overAt()));
    }
}
