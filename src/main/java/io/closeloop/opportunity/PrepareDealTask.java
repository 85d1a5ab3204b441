package io.closeloop.opportunity;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.opportunity.DealCards.DealCard;
import io.closeloop.process.CarryOutMeasure;
import io.closeloop.process.CoachDealAtRisk;
import io.closeloop.process.DealForms.Shown;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.LoginGroups;
import io.closeloop.process.Stage;
import io.closeloop.process.StageWork;
import io.closeloop.process.TaskJson;
import io.closeloop.process.WorkStage;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Makes a deal's task ready to be worked on: whose it is, until when, how urgent, what its card and its form show and
 * which of its fields are known already.
 */
@Component
class PrepareDealTask implements TaskListener {

    private static final Set<String> COACHING =
            Set.of(WorkStage.Tasks.COACH_DEAL, CoachDealAtRisk.Tasks.COACH_DEAL_AT_RISK);

    private final DealCards cards;
    private final DealText text;
    private final Prefill prefill;
    private final Sellers sellers;
    private final FollowUps followUps;
    private final LoginGroups logins;
    private final TaskJson json;
    private final ZoneId businessZone;

    PrepareDealTask(
            DealCards cards,
            DealText text,
            Prefill prefill,
            Sellers sellers,
            FollowUps followUps,
            LoginGroups logins,
            TaskJson json,
            ZoneId businessZone) {
        this.cards = cards;
        this.text = text;
        this.prefill = prefill;
        this.sellers = sellers;
        this.followUps = followUps;
        this.logins = logins;
        this.json = json;
        this.businessZone = businessZone;
    }

    @Override
    public void notify(DelegateTask task) {
        DealCard card = cards.of(LeadToClose.Variables.OPPORTUNITY_ID.get(task));
        Map<String, Object> delivered = cards.delivered(card);
        Map<String, Object> shown = text.of(card, delivered);
        if (card.dueAt() != null) {
            task.setDueDate(Date.from(card.dueAt().toInstant()));
            task.setPriority(card.priority());
        }
        if (task.getTaskDefinitionKey().equals(CarryOutMeasure.Tasks.CARRY_OUT_MEASURE)) {
            showMeasure(task, shown);
        }
        if (COACHING.contains(task.getTaskDefinitionKey())) {
            offerToManagers(task, card);
        }
        if (StageWork.Tasks.OF_OWNER.contains(task.getTaskDefinitionKey())) {
            giveToOwner(task, card);
            // After a handover the outcome is still there; the next owner's form must not begin with REASSIGNED.
            task.removeVariable(WorkStage.Variables.OUTCOME.name());
        }
        show(task, card, shown);
        prefill.put(task, card, delivered);
    }

    private static void giveToOwner(DelegateTask task, DealCard card) {
        if (card.owner() != null) {
            task.setAssignee(card.owner());
        } else if (card.team() != null) {
            task.addCandidateGroup(Groups.ofTeam(card.team()));
        } else {
            task.addCandidateGroup(Groups.SALES);
        }
    }

    /** The managers of the deal's team, each by name; all managers where it has none of its own. */
    private void offerToManagers(DelegateTask task, DealCard card) {
        List<String> ofTeam = card.team() == null
                ? List.of()
                : logins.membersOf(Groups.SALES_MANAGERS).stream()
                        .filter(manager -> manager.teams().contains(card.team()))
                        .map(Actor::userId)
                        .toList();
        if (ofTeam.isEmpty()) {
            task.addCandidateGroup(Groups.SALES_MANAGERS);
        } else {
            task.addCandidateUsers(ofTeam);
        }
    }

    private void show(DelegateTask task, DealCard card, Map<String, Object> shown) {
        task.setVariableLocal(Shown.CUSTOMER, shown.get(Shown.CUSTOMER));
        if (card.amount() != null) { // else the card would say "<Empty>"
            task.setVariableLocal(Shown.AMOUNT, DealText.amount(card.amount(), card.currency()));
        }
        task.setVariableLocal(Shown.STAGE, Stage.valueOf(card.stage()).label());
        json.set(task, Shown.DEAL, shown);
        if (StageWork.Tasks.OF_OWNER.contains(task.getTaskDefinitionKey())) {
            List<Map<String, String>> owners = sellers.candidates(card.team()).stream()
                    .filter(seller -> !seller.userId().equals(card.owner()))
                    .map(seller -> Map.of("label", seller.name(), "value", seller.userId()))
                    .toList();
            json.set(task, Shown.OWNERS, owners);
        }
    }

    private void showMeasure(DelegateTask task, Map<String, Object> shown) {
        FollowUp followUp = followUps.get(CarryOutMeasure.Variables.FOLLOW_UP_ID.get(task));
        shown.put("measure", followUp.measure());
        shown.put("dueDate", followUp.deadline().toString());
        task.setDueDate(Date.from(
                followUp.deadline().plusDays(1).atStartOfDay(businessZone).toInstant()));
    }
}
