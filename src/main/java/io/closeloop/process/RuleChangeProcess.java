package io.closeloop.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code ruleChange}. */
@Component
public class RuleChangeProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    RuleChangeProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /**
     * Asks a manager for the approval of a recorded change.
     *
     * @param publishAt null for at once
     */
    public void submit(long changeId, String number, Instant publishAt) {
        start(changeId, number, publishAt, true);
    }

    /** Publishes a recorded change now, in the caller's transaction, without asking. */
    public void publish(long changeId, String number) {
        start(changeId, number, null, false);
    }

    /** Ends the way of a change that waits for its approval or its day. */
    public void withdraw(String number) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(RuleChange.Messages.WITHDRAWN)
                .processInstanceBusinessKey(number)
                .correlate());
    }

    private void start(long changeId, String number, Instant publishAt, boolean approvalNeeded) {
        Date due = publishAt == null ? null : Date.from(publishAt);
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                RuleChange.KEY,
                number,
                Variables.putValue(RuleChange.Variables.CHANGE_ID.name(), changeId)
                        .putValue(RuleChange.Variables.APPROVAL_NEEDED.name(), approvalNeeded)
                        .putValue(RuleChange.Variables.PUBLISH_AT.name(), due)));
    }
}
