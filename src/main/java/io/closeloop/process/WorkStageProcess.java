package io.closeloop.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
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
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(WorkStage.Messages.DEAL_INTERRUPTED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(WorkStage.Variables.OUTCOME.name(), outcome.name())
                .correlate());
    }

    /** Ends the work on the present stage until a moment. */
    public void held(String caseNumber, Date until) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(WorkStage.Messages.DEAL_INTERRUPTED)
                .processInstanceBusinessKey(caseNumber)
                .setVariable(WorkStage.Variables.OUTCOME.name(), StageOutcome.ON_HOLD.name())
                .setVariable(WorkStage.Variables.HOLD_UNTIL.name(), until)
                .correlate());
    }

    /** Takes up the work on a deal on hold. */
    public void resumed(String caseNumber) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(WorkStage.Messages.DEAL_RESUMED)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
