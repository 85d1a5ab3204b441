package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class DealDeadlineProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ZoneId businessZone;

    @Test
    void ownerIsRemindedOfAnOverdueStageAndTheTaskMovesUp() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);
        int before = deal.task(StageWork.Tasks.ANALYSE_NEEDS).getPriority();

        // when
        deal.fire("Timer_StageOverdue");

        // then
        assertThat(deal.hasReached("EndEvent_OwnerReminded")).isTrue();
        assertThat(deal.task(StageWork.Tasks.ANALYSE_NEEDS).getPriority()).isGreaterThan(before);
        assertThat(entry(deal, "reminded_at is not null")).isTrue();
    }

    @Test
    void ownersTaskSaysByWhenToBeInTouchAgain() {
        // given / when
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);

        // then
        String next = jdbc.sql("""
                        select ((coalesce(e.entered_at, o.created_at) at time zone :zone)::date + e.follow_up_days)::text
                          from crm.stage_entries e
                          join crm.opportunities o on o.id = e.opportunity_id
                         where o.number = :number and e.outcome is null""")
                .param("zone", businessZone.getId())
                .param("number", deal.number())
                .query(String.class)
                .single();
        Object shown = context.getBean(TaskService.class)
                .getVariable(deal.task(StageWork.Tasks.ANALYSE_NEEDS).getId(), DealForms.Shown.DEAL);
        assertThat(shown.toString()).contains("Next by " + next);
    }

    @Test
    void managerCoachesADealThatStaysOverdueWhileTheOwnerWorksOn() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);

        // when
        deal.fire("Timer_CoachingDue");
        deal.submit(WorkStage.Tasks.COACH_DEAL, DealRun.MANAGER, Map.of("coachingNote", "Call the buyer together"));

        // then
        assertThat(deal.hasReached("EndEvent_DealCoached")).isTrue();
        assertThat(entry(deal, "coaching_note = 'Call the buyer together' and coached_by = 'test.manager'"))
                .isTrue();
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.ANALYSE_NEEDS);
    }

    @Test
    void managerIsNotAskedToCoachAgainAfterAHold() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);
        clock.set(deal.job("Timer_CoachingDue").getDuedate().toInstant().plusSeconds(60));
        deal.fire("Timer_CoachingDue");
        deal.submit(
                StageWork.Tasks.ANALYSE_NEEDS, deal.owner(), Map.of("outcome", "ON_HOLD", "holdUntil", "2099-01-01"));

        // when
        clock.advance(Duration.ofDays(3));
        deal.fire("Timer_HoldOver");

        // then
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.ANALYSE_NEEDS, WorkStage.Tasks.COACH_DEAL);
        assertThat(deal.job("Timer_CoachingDue").getDuedate()).isAfter("2999-01-01");
    }

    @Test
    void stageIsDueAtTheEndOfADaysWorkInTheBusinessZone() {
        // when
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);

        // then
        var due = deal.task(StageWork.Tasks.ANALYSE_NEEDS).getDueDate().toInstant();
        assertThat(due.atZone(businessZone).toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(due).isAfter(clock.instant());
    }

    @Test
    void deadlineMovesByAsLongAsTheDealRested() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);
        clock.set(clock.instant());
        var before = deal.task(StageWork.Tasks.ANALYSE_NEEDS).getDueDate().toInstant();
        deal.submit(
                StageWork.Tasks.ANALYSE_NEEDS, deal.owner(), Map.of("outcome", "ON_HOLD", "holdUntil", "2099-01-01"));

        // when
        clock.advance(Duration.ofDays(10));
        deal.fire("Timer_HoldOver");

        // then
        assertThat(deal.task(StageWork.Tasks.ANALYSE_NEEDS).getDueDate().toInstant())
                .isEqualTo(before.plus(Duration.ofDays(10)));
    }

    @Test
    void ownerWhoDoesNotBeginLosesTheDealToThePoolWhereAnotherClaimsIt() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
        nobodyHasBegun(deal);
        clock.advance(Duration.ofDays(4));

        // when
        deal.fire("Timer_AcceptanceDue");

        // then
        assertThat(deal.row("owner", String.class)).isNull();
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
        assertThat(deal.task(StageWork.Tasks.CONTACT_CUSTOMER).getAssignee()).isNull();

        // when
        context.getBean(DealTasks.class).claimFromPool(deal.number(), deal.colleague());
        deal.fire("Timer_AcceptanceDue");

        // then
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.colleague());
    }

    @Test
    void dealThatNobodyWasFreeForIsOfferedToEverySellerOnce() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
        nobodyHasBegun(deal);
        nobodyWasFree(deal);
        clock.advance(Duration.ofDays(4));

        // when
        deal.fire("Timer_AcceptanceDue");
        deal.fire("Timer_AcceptanceDue");

        // then
        assertThat(context.getBean(TaskService.class)
                        .getIdentityLinksForTask(
                                deal.task(StageWork.Tasks.CONTACT_CUSTOMER).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(Groups.SALES);
    }

    @Test
    void ownerWhoHasBegunKeepsTheDeal() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
        clock.advance(Duration.ofDays(4));

        // when
        deal.fire("Timer_AcceptanceDue");

        // then
        assertThat(deal.hasReached("EndEvent_DealAccepted")).isTrue();
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.owner());
    }

    private void nobodyHasBegun(DealRun deal) {
        jdbc.sql("update crm.opportunities set accepted_at = null, owner_since = now() where number = :number")
                .param("number", deal.number())
                .update();
    }

    private void nobodyWasFree(DealRun deal) {
        jdbc.sql(
                        "update crm.opportunities set owner = null, owner_since = null, created_at = now() where number = :number")
                .param("number", deal.number())
                .update();
        context.getBean(TaskService.class)
                .setAssignee(deal.task(StageWork.Tasks.CONTACT_CUSTOMER).getId(), null);
    }

    private boolean entry(DealRun deal, String condition) {
        return jdbc.sql("""
                        select %s
                          from crm.stage_entries e
                          join crm.opportunities o on o.id = e.opportunity_id
                         where o.number = :number and e.outcome is null""".formatted(condition))
                .param("number", deal.number())
                .query(Boolean.class)
                .single();
    }
}
