package io.closeloop.opportunity;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.process.CarryOutMeasureProcess;
import io.closeloop.process.DealTasks;
import io.closeloop.process.StageOutcome;
import io.closeloop.process.WorkStageProcess;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a deal over HTTP: the same as by a form, and the process is told in the same transaction. */
@Service
@Transactional
class DealActions {

    private static final String NOTE = "note";
    private static final int LONGEST_NOTE = 4000;

    private final OpportunityRepository opportunities;
    private final OpportunityReader reader;
    private final Deals deals;
    private final FollowUps followUps;
    private final WorkStageProcess workStage;
    private final CarryOutMeasureProcess measures;
    private final DealTasks tasks;
    private final ZoneId businessZone;

    DealActions(
            OpportunityRepository opportunities,
            OpportunityReader reader,
            Deals deals,
            FollowUps followUps,
            WorkStageProcess workStage,
            CarryOutMeasureProcess measures,
            DealTasks tasks,
            ZoneId businessZone) {
        this.opportunities = opportunities;
        this.reader = reader;
        this.deals = deals;
        this.followUps = followUps;
        this.workStage = workStage;
        this.measures = measures;
        this.tasks = tasks;
        this.businessZone = businessZone;
    }

    OpportunityView lose(String number, Map<String, Object> body, Actor actor) {
        Opportunity deal = changeable(number, actor);
        Loss loss = StageForms.loss(read(body, "reason", "competitor", NOTE), "reason", NOTE);
        deals.lose(deal.id(), loss, actor.userId());
        workStage.interrupted(deal.caseNumber(), StageOutcome.LOST);
        return reader.view(number, actor);
    }

    OpportunityView hold(String number, Map<String, Object> body, Actor actor) {
        Opportunity deal = changeable(number, actor);
        Fields fields = read(body, "until", NOTE);
        LocalDate until = fields.required("until", fields.date("until"));
        String note = fields.text(NOTE, LONGEST_NOTE);
        fields.check();
        deals.hold(deal.id(), until, note, "until");
        workStage.held(
                deal.caseNumber(), Date.from(until.atStartOfDay(businessZone).toInstant()));
        return reader.view(number, actor);
    }

    OpportunityView resume(String number, Actor actor) {
        Opportunity deal = changeable(number, actor);
        deals.resume(deal.id());
        workStage.resumed(deal.caseNumber());
        return reader.view(number, actor);
    }

    OpportunityView sendBack(String number, Map<String, Object> body, Actor actor) {
        Opportunity deal = changeable(number, actor);
        Fields fields = read(body, NOTE);
        String note = fields.requiredText(NOTE, LONGEST_NOTE);
        fields.check();
        deals.sendBack(deal.id(), note, actor.userId());
        workStage.interrupted(deal.caseNumber(), StageOutcome.SENT_BACK);
        return reader.view(number, actor);
    }

    OpportunityView reassign(String number, Map<String, Object> body, Actor actor) {
        Opportunity deal = changeable(number, actor);
        Fields fields = read(body, "owner", NOTE);
        String owner = fields.requiredText("owner", 64);
        String note = fields.text(NOTE, LONGEST_NOTE);
        fields.check();
        deals.reassign(deal.id(), owner, note, "owner");
        tasks.handOver(deal.caseNumber(), deal.id(), owner);
        // The owner who gave the deal away to another team may not see it any more, but is told that it worked.
        return reader.view(deal.id());
    }

    /** Logs a contact; its measure becomes a task of the owner. */
    OpportunityView followUp(String number, Map<String, Object> body, Actor actor) {
        Opportunity deal = changeable(number, actor);
        ContactLog contact = followUps.read(body);
        FollowUp logged = followUps.log(deal.id(), contact, actor.userId());
        if (logged.measure() != null) {
            measures.start(logged.id(), deal.id(), deal.caseNumber());
        }
        return reader.view(number, actor);
    }

    private static Fields read(Map<String, Object> body, String... known) {
        Fields fields = Fields.json(body);
        fields.allowOnly(Set.of(known));
        return fields;
    }

    /** The deal, if the user may see and change it. */
    private Opportunity changeable(String number, Actor actor) {
        OpportunityView seen = reader.view(number, actor);
        if (!actor.managesSales() && !Objects.equals(seen.owner(), actor.userId())) {
            throw Refusal.forbidden("Only the owner of " + number + " or a sales manager may do this.");
        }
        return opportunities.findByNumber(number).orElseThrow();
    }
}
