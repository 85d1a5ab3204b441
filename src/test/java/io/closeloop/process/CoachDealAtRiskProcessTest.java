package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Deals whose risk turns high, and what becomes of their coaching. */
@CloseloopTest
class CoachDealAtRiskProcessTest {

    private static final String COACH = CoachDealAtRisk.Tasks.COACH_DEAL_AT_RISK;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private DealRun deal;

    @BeforeEach
    void judged() throws Exception {
        deal = DealRun.startedIn(context, Stage.QUOTATION);
        change("expected_close_date = current_date + 3000");
        becomeSafe();
        judge();
    }

    @Test
    void managerCoachesADealWhoseRiskHasTurnedHighOnce() throws Exception {
        // given
        assertThat(deal.openTasks()).doesNotContain(COACH);

        // when
        becomeRisky();
        judge();

        // then
        Task task = deal.task(COACH);
        assertThat(deal.candidateGroups(COACH)).containsExactly("sales-managers");
        assertThat(deal.shown(task, "riskReasons").toString().lines())
                .contains("The expected close date has passed.", "A competitor is named.");

        // when
        deal.submit(COACH, DealRun.MANAGER, Map.of("riskCoachingNote", "Visit them on Friday"));

        // then
        assertThat(ends()).containsExactly("EndEvent_DealCoached");
        assertThat(coachings()).containsExactly("Visit them on Friday by " + DealRun.MANAGER);

        // and as long as it stays high nobody is asked again
        change("amount = amount + 1");
        judge();
        assertThat(deal.openTasks()).doesNotContain(COACH);
    }

    @Test
    void coachingGoesAwayWithTheRiskAndComesBackWithIt() throws Exception {
        // given
        becomeRisky();
        judge();

        // when
        becomeSafe();
        judge();

        // then
        assertThat(deal.openTasks()).doesNotContain(COACH);
        assertThat(ends()).containsExactly("EndEvent_RiskOver");

        // when
        becomeRisky();
        judge();

        // then
        assertThat(deal.openTasks()).contains(COACH);
    }

    @Test
    void coachingGoesAwayWithADealThatEnds() throws Exception {
        // given
        becomeRisky();
        judge();

        // when
        change("state = 'WON', closed_at = now()");
        judge();

        // then
        assertThat(deal.openTasks()).doesNotContain(COACH);
        assertThat(ends()).containsExactly("EndEvent_RiskOver");
        assertThat(jdbc.sql("""
                        select count(*)
                          from crm.insight_risk_looks
                         where deal_id = (select id from crm.opportunities where number = ?)""").param(deal.number()).query(Long.class).single())
                .isZero();
    }

    @Test
    void coachingWithoutANoteIsRefusedAndTheTaskStays() throws Exception {
        // given
        becomeRisky();
        judge();

        // when / then
        assertThatThrownBy(() -> deal.submit(COACH, DealRun.MANAGER, Map.of("riskCoachingNote", " ")))
                .isInstanceOf(Refusal.class)
                .hasMessage("riskCoachingNote: is missing");
        assertThat(deal.openTasks()).contains(COACH);
        assertThat(coachings()).isEmpty();
    }

    @Test
    void managersOfTheDealsTeamCoachIt() throws Exception {
        // given
        String theirs = "mn-" + UUID.randomUUID().toString().substring(0, 8);
        String others = "ms-" + UUID.randomUUID().toString().substring(0, 8);
        manager(theirs, Groups.ofTeam(deal.team()));
        manager(others);
        becomeRisky();

        // when
        judge();
        deal.fire("Timer_CoachingDue");

        // then
        assertThat(List.of(COACH, WorkStage.Tasks.COACH_DEAL))
                .allSatisfy(task -> assertThat(context.getBean(TaskService.class)
                                .getIdentityLinksForTask(deal.task(task).getId()))
                        .extracting(IdentityLink::getUserId)
                        .containsExactly(theirs));
    }

    @Test
    void reasonsOfAnyLengthAreShownAsFarAsTheEngineKeepsThem() {
        long id = jdbc.sql("select id from crm.opportunities where number = ?")
                .param(deal.number())
                .query(Long.class)
                .single();

        context.getBean(CoachDealAtRiskProcess.class)
                .start(deal.number(), id, List.of("a".repeat(3_000), "😀".repeat(800)));

        assertThat(deal.shown(deal.task(COACH), "riskReasons").toString())
                .hasSizeBetween(3_900, 4_000)
                .endsWith("😀…");
    }

    private void manager(String id, String... teams) {
        IdentityService identity = context.getBean(IdentityService.class);
        identity.saveUser(identity.newUser(id));
        identity.createMembership(id, Groups.SALES_MANAGERS);
        for (String team : teams) {
            identity.createMembership(id, team);
        }
    }

    /** The close date stays as it is: putting it off would speak against the deal. */
    private void becomeSafe() {
        change("risk = 'LOW', competitor = null");
        jdbc.sql("""
                        insert into crm.follow_ups (opportunity_id, at, channel, by_user, subject, next_follow_up_on, created_at)
                        select id, now(), 'PHONE', 'test', 'Agreed on a visit', current_date + 3000, now()
                          from crm.opportunities
                         where number = ?""").param(deal.number()).update();
    }

    private void becomeRisky() {
        change("risk = 'HIGH', competitor = 'Other Ltd', expected_close_date = current_date - 300");
    }

    private void change(String what) {
        jdbc.sql("update crm.opportunities set " + what + " where number = ?")
                .param(deal.number())
                .update();
    }

    /** Whoever asks for the deals at risk has what changed last judged first. */
    private void judge() throws Exception {
        mvc.perform(get("/api/insights/at-risk")
                        .with(user("evan").authorities(AuthorityUtils.createAuthorityList(Groups.EXECUTIVES))))
                .andExpect(status().isOk());
    }

    private List<String> ends() {
        return context
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CoachDealAtRisk.KEY)
                .processInstanceBusinessKey(deal.number())
                .finished()
                .list()
                .stream()
                .map(instance -> instance.getEndActivityId())
                .toList();
    }

    private List<String> coachings() {
        return jdbc.sql("""
                        select c.note || ' by ' || c.coached_by
                          from crm.risk_coachings c
                          join crm.opportunities  o on o.id = c.opportunity_id
                         where o.number = ?""").param(deal.number()).query(String.class).list();
    }
}
