package io.closeloop.process;

import io.closeloop.base.Refusal;
import java.util.Date;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** The door to {@code workStage}: what is decided about a deal outside its stage's forms. */
@Component
public class WorkStageProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    WorkStageProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Ends the work on the present stage, whoever is at it, because the deal is lost or goes back a stage. */
    public void interrupted(String caseNumber, StageOutcome outcome) {
        correlate(runtimeService
                .createMessageCorrelation(WorkStage.Messages.DEAL_INTERRUPTED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(WorkStage.Variables.OUTCOME.name(), outcome.name()));
    }

    /** Ends the work on the present stage until a moment. */
    public void held(String caseNumber, Date until) {
        correlate(runtimeService
                .createMessageCorrelation(WorkStage.Messages.DEAL_INTERRUPTED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(WorkStage.Variables.OUTCOME.name(), StageOutcome.ON_HOLD.name())
                .setVariable(WorkStage.Variables.HOLD_UNTIL.name(), until));
    }

    /** Takes up the work on a deal on hold. */
    public void resumed(String caseNumber) {
        correlate(runtimeService
                .createMessageCorrelation(WorkStage.Messages.DEAL_RESUMED)
                .processInstanceBusinessKey(caseNumber));
    }

    /** A case that does not wait for the message has just gone on by another way: somebody was faster. */
    private void correlate(MessageCorrelationBuilder message) {
        try {
            asSystem.run(message::correlate);
        } catch (MismatchingMessageCorrelationException gone) {
            throw Refusal.conflict("The deal has just gone on. Look at it again.");
        }
    }
}
