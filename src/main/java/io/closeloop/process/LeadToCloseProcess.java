package io.closeloop.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code leadToClose}: starts cases and tells them what happened outside. */
@Component
public class LeadToCloseProcess {

    /** The activities that are a stage, by stage. */
    private static final Map<Stage, String> STAGE_ACTIVITIES = Map.of(
            Stage.INITIAL_CONTACT, "CallActivity_InitialContact",
            Stage.NEEDS_ANALYSIS, "CallActivity_NeedsAnalysis",
            Stage.SOLUTION, "CallActivity_Solution",
            Stage.QUOTATION, "CallActivity_Quotation",
            Stage.NEGOTIATION, "CallActivity_Negotiation",
            Stage.CONTRACT, "CallActivity_Contract");

    private static final String QUALIFY_LEAD_ACTIVITY = "CallActivity_QualifyLead";

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    LeadToCloseProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Starts the case of a recorded lead; scoring begins after the transaction, as a job. */
    public void start(long leadId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                LeadToClose.KEY, caseNumber, Variables.putValue(LeadToClose.Variables.LEAD_ID.name(), leadId)));
    }

    /** Starts an ended case again where it began: a disqualified lead has shown itself anew. */
    public void startAgain(long leadId, String caseNumber) {
        asSystem.run(() -> runtimeService
                .createProcessInstanceByKey(LeadToClose.KEY)
                .businessKey(caseNumber)
                .setVariable(LeadToClose.Variables.LEAD_ID.name(), leadId)
                .startBeforeActivity(QUALIFY_LEAD_ACTIVITY)
                .execute());
    }

    /** Starts the case of an imported deal in the stage it is in. */
    public void startInStage(long opportunityId, String caseNumber, Stage stage) {
        asSystem.run(() -> runtimeService
                .createProcessInstanceByKey(LeadToClose.KEY)
                .businessKey(caseNumber)
                .setVariable(LeadToClose.Variables.OPPORTUNITY_ID.name(), opportunityId)
                .startBeforeActivity(STAGE_ACTIVITIES.get(stage))
                .execute());
    }

    /** Ends the case of a lead that turned out to be another one's duplicate. */
    public void leadMerged(String caseNumber) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(LeadToClose.Messages.LEAD_MERGED)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
