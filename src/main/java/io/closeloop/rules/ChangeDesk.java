package io.closeloop.rules;

import io.closeloop.base.Actor;
import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.RuleChangeProcess;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.draft.PublishedFile;
import io.closeloop.rules.draft.PublishedFiles;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes in: to be approved, or in an emergency to be published at once. */
@Service
@Transactional
class ChangeDesk {

    private final ChangeRequests changes;
    private final PublishedFiles files;
    private final Examination examination;
    private final Impacts impacts;
    private final DecisionLock lock;
    private final RuleChangeProcess process;
    private final RuleAudit audit;
    private final CaseNumbers numbers;
    private final Clock clock;

    ChangeDesk(
            ChangeRequests changes,
            PublishedFiles files,
            Examination examination,
            Impacts impacts,
            DecisionLock lock,
            RuleChangeProcess process,
            RuleAudit audit,
            CaseNumbers numbers,
            Clock clock) {
        this.changes = changes;
        this.files = files;
        this.examination = examination;
        this.impacts = impacts;
        this.lock = lock;
        this.process = process;
        this.audit = audit;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Asks for a manager's approval.
     *
     * @return the change's number
     * @throws Refusal INVALID where checks find errors, CONFLICT where the author waits for an approval already, another
     *     version was published since, or nothing changes
     */
    String submit(Proposal proposal, Actor author) {
        ChangeRequest change = take(proposal, author.userId());
        refuseSecond(change);
        changes.saveAndFlush(change);
        audit.record(author.userId(), RuleAct.SUBMITTED, change.decisionKey(), change.number(), change.note());
        process.submit(change.id(), change.number(), change.plan().publishAt());
        return change.number();
    }

    /**
     * Publishes at once, without approval; only administrators may.
     *
     * @return the change's number
     */
    String publish(Proposal proposal, String author, Actor administrator) {
        mustAdminister(administrator);
        ChangeRequest change = take(proposal, author);
        change.forcePublication(administrator.userId(), clock.instant());
        changes.saveAndFlush(change);
        process.publish(change.id(), change.number());
        return change.number();
    }

    /** Takes a change back that waits for its approval or its day. */
    void withdraw(String number, String note, Actor actor) {
        ChangeRequest change = changes.numbered(number);
        if (!change.isBy(actor.userId())) {
            mustAdminister(actor);
        }
        lock.take(change.decisionKey());
        change.withdraw();
        changes.saveAndFlush(change);
        audit.record(actor.userId(), RuleAct.WITHDRAWN, change.decisionKey(), number, note);
        process.withdraw(number);
    }

    static void mustAdminister(Actor actor) {
        actor.mustBeIn(Groups.ADMINISTRATORS);
    }

    private ChangeRequest take(Proposal proposal, String author) {
        lock.take(proposal.decisionKey());
        PublishedFile current = files.current(proposal.decisionKey());
        refuseOutdated(proposal, current);
        Examination.Result result = examination.of(proposal.xml(), current);
        result.refuseErrors();
        impacts.mustBeEvaluable(proposal.decisionKey(), proposal.xml());
        return new ChangeRequest(numbers.next(CaseKind.RULE_CHANGE), proposal, author, result, clock.instant());
    }

    private static void refuseOutdated(Proposal proposal, PublishedFile current) {
        if (proposal.basedOnVersion() != current.version()) {
            throw Refusal.conflict(
                    ("Version %d was published after you began with version %d, and would be undone. Take"
                                    + " over what it changed, and say basedOnVersion %1$d.")
                            .formatted(current.version(), proposal.basedOnVersion()));
        }
        if (XmlText.withoutDeclaration(proposal.xml()).equals(XmlText.withoutDeclaration(current.xml()))) {
            throw Refusal.conflict("Nothing differs from version %d.".formatted(current.version()));
        }
    }

    private void refuseSecond(ChangeRequest change) {
        changes.findByDecisionKeyAndAuthorAndState(change.decisionKey(), change.author(), ChangeState.SUBMITTED)
                .ifPresent(waiting -> {
                    throw Refusal.conflict("Your %s waits for its approval; withdraw it before you submit another one."
                            .formatted(waiting.number()));
                });
    }
}
