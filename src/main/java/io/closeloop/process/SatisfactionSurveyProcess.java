package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code satisfactionSurvey}. */
@Component
public class SatisfactionSurveyProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    SatisfactionSurveyProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /**
     * Asks a customer how satisfied they are, if the contact policy allows it now.
     *
     * @param caseNumber the business key: of the case, or the account's number where there is none
     */
    public void start(long accountId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                SatisfactionSurvey.KEY,
                caseNumber,
                Variables.putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), accountId)));
    }

    /** The customer has answered. */
    public void answered(long surveyId, boolean badMark) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(SatisfactionSurvey.Messages.SURVEY_ANSWERED)
                .processInstanceVariableEquals(SatisfactionSurvey.Variables.SURVEY_ID.name(), surveyId)
                .setVariable(SatisfactionSurvey.Variables.BAD_MARK.name(), badMark)
                .correlate());
    }
}
