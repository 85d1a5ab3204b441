package io.closeloop.opportunity;

import io.closeloop.process.WorkStage;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the process when its timers for a stage are due. */
final class StageTimers {

    /** Later than any stage lasts. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private StageTimers() {}

    static void set(DelegateExecution execution, StageEntry entry) {
        WorkStage.Variables.DEADLINE.set(execution, Date.from(entry.dueAt()));
        WorkStage.Variables.COACHING_AT.set(execution, Date.from(entry.coachingAt()));
    }

    /** After a rest. Coaching that was due before it has been asked for; the manager is not asked twice. */
    static void setAgain(DelegateExecution execution, StageEntry entry, Instant now) {
        set(execution, entry);
        if (entry.coachingAt().isBefore(now)) {
            WorkStage.Variables.COACHING_AT.set(execution, Date.from(NEVER));
        }
    }
}
