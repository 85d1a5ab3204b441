package io.closeloop.opportunity;

import io.closeloop.base.Fields;
import io.closeloop.process.DealForms.StageEnd;
import io.closeloop.process.Stage;
import io.closeloop.process.StageOutcome;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the form with which an owner ends the work on a stage. */
@Service
class StageForms {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_NAME = 500;

    private final Deals deals;
    private final FollowUps followUps;
    private final Gates gates;

    StageForms(Deals deals, FollowUps followUps, Gates gates) {
        this.deals = deals;
        this.followUps = followUps;
        this.gates = gates;
    }

    /**
     * What a form decided.
     *
     * @param holdUntil until when the deal rests; null unless the outcome is ON_HOLD
     * @param newOwner  who has the deal now; null unless the outcome is REASSIGNED
     */
    record Result(StageOutcome outcome, LocalDate holdUntil, String newOwner) {}

    /** Checks and records the form; one that says no outcome means to go on. */
    @Transactional
    Result record(long opportunityId, Map<String, Object> form, String by) {
        Fields fields = Fields.of(form);
        StageOutcome given = fields.choice(StageEnd.OUTCOME, StageOutcome.class);
        fields.check();
        StageOutcome outcome = given == null ? StageOutcome.ADVANCED : given;
        LocalDate holdUntil = null;
        String newOwner = null;
        switch (outcome) {
            case ADVANCED -> deliver(opportunityId, form, by);
            case LOST -> deals.lose(opportunityId, loss(fields, StageEnd.LOST_REASON, StageEnd.OUTCOME_NOTE), by);
            case ON_HOLD -> holdUntil = hold(opportunityId, fields);
            case SENT_BACK -> sendBack(opportunityId, fields, by);
            case REASSIGNED -> newOwner = reassign(opportunityId, fields);
        }
        return new Result(outcome, holdUntil, newOwner);
    }

    /** Checks what presales draft; the gate asks for the rest when the owner has presented it. */
    @Transactional
    void draft(long opportunityId, Map<String, Object> form) {
        Map<String, Object> drafted = gates.of(Stage.SOLUTION).prepare(form);
        Fields fields = Fields.of(drafted);
        form.keySet().forEach(field -> fields.required(field, drafted.get(field)));
        fields.check();
        deals.deliver(opportunityId, drafted);
    }

    static Loss loss(Fields fields, String reasonField, String noteField) {
        LostReason reason = fields.requiredChoice(reasonField, LostReason.class);
        String competitor = fields.requiredText(StageEnd.COMPETITOR, LONGEST_NAME);
        String note = fields.text(noteField, LONGEST_NOTE);
        if (reason == LostReason.UNKNOWN) {
            fields.refuse(reasonField, "must say why; UNKNOWN is for imported deals only", reason);
        }
        fields.check();
        return new Loss(reason, competitor, note);
    }

    private void deliver(long opportunityId, Map<String, Object> form, String by) {
        Stage stage = deals.get(opportunityId).stage();
        Map<String, Object> delivered = gates.of(stage).pass(form);
        deals.deliver(opportunityId, delivered);
        if (stage == Stage.INITIAL_CONTACT) {
            followUps.logFirstContact(opportunityId, delivered, by);
        }
    }

    private LocalDate hold(long opportunityId, Fields fields) {
        LocalDate until = fields.required(StageEnd.HOLD_UNTIL, fields.date(StageEnd.HOLD_UNTIL));
        String note = fields.text(StageEnd.OUTCOME_NOTE, LONGEST_NOTE);
        fields.check();
        deals.hold(opportunityId, until, note, StageEnd.HOLD_UNTIL);
        return until;
    }

    private void sendBack(long opportunityId, Fields fields, String by) {
        String note = fields.requiredText(StageEnd.OUTCOME_NOTE, LONGEST_NOTE);
        if (deals.get(opportunityId).stage().previous().isEmpty()) {
            fields.refuse(StageEnd.OUTCOME, "must not be SENT_BACK in the first stage", StageOutcome.SENT_BACK);
        }
        fields.check();
        deals.sendBack(opportunityId, note, by);
    }

    private String reassign(long opportunityId, Fields fields) {
        String owner = fields.requiredText(StageEnd.NEW_OWNER, 64);
        String note = fields.text(StageEnd.OUTCOME_NOTE, LONGEST_NOTE);
        fields.check();
        deals.reassign(opportunityId, owner, note, StageEnd.NEW_OWNER);
        return owner;
    }
}
