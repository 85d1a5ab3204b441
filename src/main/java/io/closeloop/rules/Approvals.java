package io.closeloop.rules;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.RuleChange.Approval;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what a manager decides about a change. */
@Service
@Transactional
class Approvals {

    private static final int LONGEST_NOTE = 2000;

    private final ChangeRequests changes;
    private final PublishedFiles files;
    private final DecisionLock lock;
    private final Examination examination;
    private final RuleAudit audit;
    private final Clock clock;

    Approvals(
            ChangeRequests changes,
            PublishedFiles files,
            DecisionLock lock,
            Examination examination,
            RuleAudit audit,
            Clock clock) {
        this.changes = changes;
        this.files = files;
        this.lock = lock;
        this.examination = examination;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the decision; true for an approval.
     *
     * @throws Refusal FORBIDDEN for the author and for whoever manages no sales, INVALID for a faulty form, CONFLICT
     *     where another version was published since
     */
    boolean decide(long changeId, Map<String, Object> form, Actor actor) {
        actor.mustBeIn(Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
        ChangeRequest change = changes.inProcess(changeId);
        lock.take(change.decisionKey());
        Fields fields = Fields.of(form);
        ApprovalDecision decision = fields.requiredChoice(Approval.DECISION, ApprovalDecision.class);
        String note = fields.text(Approval.NOTE, LONGEST_NOTE);
        String overruled = fields.text(Approval.OVERRULED_REASON, LONGEST_NOTE);
        if (decision == ApprovalDecision.REJECTED) {
            fields.required(Approval.NOTE, note);
        }
        fields.check();
        if (decision == ApprovalDecision.REJECTED) {
            reject(change, note, actor);
        } else {
            approve(change, note, overruled, actor);
        }
        return decision == ApprovalDecision.APPROVED;
    }

    private void reject(ChangeRequest change, String note, Actor actor) {
        change.reject(actor.userId(), note, clock.instant());
        changes.saveAndFlush(change);
        audit.record(actor.userId(), RuleAct.REJECTED, change.decisionKey(), change.number(), note);
    }

    /** Examined again: cases and checks may have come since it was submitted. */
    private void approve(ChangeRequest change, String note, String overruled, Actor actor) {
        PublishedFile current = files.current(change.decisionKey());
        if (current.version() != change.basedOnVersion()) {
            throw Refusal.conflict(("Version %d was published since %s was begun from version %d, and would be undone:"
                            + " reject it, so that its author takes it up from there.")
                    .formatted(current.version(), change.number(), change.basedOnVersion()));
        }
        Examination.Result result = examination.of(change.xml(), current);
        result.refuseErrors();
        if (result.casesFail() && overruled == null) {
            throw Refusal.invalid(
                    Approval.OVERRULED_REASON, "is missing, and a saved case fails: " + result.failedCases(), null);
        }
        change.examined(result);
        change.approve(actor.userId(), note, overruled, clock.instant());
        changes.saveAndFlush(change);
        audit.record(actor.userId(), RuleAct.APPROVED, change.decisionKey(), change.number(), note);
        if (result.casesFail()) {
            audit.record(actor.userId(), RuleAct.OVERRULED, change.decisionKey(), change.number(), overruled);
        }
    }
}
