package io.closeloop.opportunity;

import io.closeloop.process.WorkStage;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the process when its timers for a stage are due. */
final class StageTimers {

    private StageTimers() {}

    static void set(DelegateExecution execution, StageEntry entry) {
        WorkStage.Variables.DEADLINE.set(execution, Date.from(entry.dueAt()));
        WorkStage.Variables.COACHING_AT.set(execution, Date.from(entry.coachingAt()));
    }
}
