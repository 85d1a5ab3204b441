package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Normalised;
import io.closeloop.base.Refusal;
import io.closeloop.team.NewSeller;
import io.closeloop.team.Team;
import io.closeloop.team.TeamDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead's way until it becomes a deal or is given up. */
@CloseloopTest
class LeadProcessTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));
    /** Enough fit for nurture, too little for a review. */
    private static final Map<String, Object> LUKEWARM =
            Map.of("companySize", "LARGE", "industry", "software", "position", "clerk");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private LeadIntake intake;

    @Autowired
    private LeadEngagements engagements;

    @Autowired
    private TeamDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void leadOfWhomNothingIsKnownIsDisqualified() {
        // given
        LeadCase lead = post(Map.of());

        // when
        lead.runJob();

        // then
        assertThat(lead.endedOn("EndEvent_LeadDisqualified")).isTrue();
        assertThat(lead.status()).isEqualTo("DISQUALIFIED");
        assertThat(lead.column("reason")).isEqualTo("Too little fit, need and engagement");
        assertThat(lead.column("score")).isEqualTo("0");
        assertThat(lead.column("closed_at")).isNotNull();
    }

    @Test
    void disqualifiedLeadThatDoesSomethingIsScoredAgain() {
        // given
        LeadCase lead = post(Map.of()).runJob();

        // when
        engagements.record(lead.number(), Map.of("type", "DEMO"), MARKETING);

        // then
        assertThat(lead.status()).isEqualTo("NEW");
        assertThat(lead.column("closed_at")).isNull();
        lead.runJob();
        assertThat(Integer.valueOf(lead.column("engagement_points"))).isPositive();
    }

    @Test
    void goodScoreWithoutProvenNeedIsReviewedByMarketing() {
        // given
        LeadCase lead = post(Map.of(
                        "companySize",
                        "LARGE",
                        "industry",
                        "software",
                        "position",
                        "CEO",
                        "budget",
                        100000,
                        "need",
                        "all"))
                .runJob();
        assertThat(lead.status()).isEqualTo("REVIEW");
        assertThat(engine.getTaskService()
                        .getVariableLocal(lead.task("UserTask_ReviewLead").getId(), "customer"))
                .isEqualTo(lead.column("company"));
        assertThat(lead.task("UserTask_ReviewLead").getDueDate()).isNotNull();

        // when
        lead.complete("UserTask_ReviewLead", "mia", Map.of("decision", "DISQUALIFIED", "reviewNote", "a student"));

        // then
        assertThat(lead.endedOn("EndEvent_LeadDisqualified")).isTrue();
        assertThat(lead.status()).isEqualTo("DISQUALIFIED");
        assertThat(lead.column("reason")).isEqualTo("a student");
    }

    @Test
    void reviewWithoutDecisionLeavesTheTaskOpen() {
        // given
        LeadCase lead = post(Map.of(
                        "companySize", "LARGE", "industry", "software", "position", "CEO", "budget", 100000))
                .runJob();

        // then
        assertThatThrownBy(() -> lead.complete("UserTask_ReviewLead", "mia", Map.of("decision", "MAYBE")))
                .hasStackTraceContaining("decision: must be one of");
        assertThat(lead.task("UserTask_ReviewLead")).isNotNull();
        assertThat(lead.status()).isEqualTo("REVIEW");
    }

    @Test
    void objectOfAClassThatTheSenderNamesIsRefusedUnread() {
        // given
        LeadCase lead = post(Map.of(
                        "companySize", "LARGE", "industry", "software", "position", "CEO", "budget", 100000))
                .runJob();
        Map<String, Object> form = Map.of(
                "decision",
                Variables.serializedObjectValue("{}")
                        .objectTypeName("no.such.Type")
                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                        .create());

        // then
        assertThatThrownBy(() -> lead.complete("UserTask_ReviewLead", "mia", form))
                .hasStackTraceContaining("decision: must not be an object");
        assertThat(lead.status()).isEqualTo("REVIEW");
    }

    @Test
    void accountWithALikeNameIsAskedAboutAndGetsTheLead() {
        // given
        Map<String, Object> fields = LeadCase.fields(Map.of());
        long account = account(fields.get("company").toString(), "AWARENESS", null);
        LeadCase lead = post(Map.of("company", fields.get("company") + " Ltd"));

        // when
        lead.complete("UserTask_ResolveDuplicate", "mia", Map.of("decision", "SAME"));

        // then
        assertThat(lead.column("account_id")).isEqualTo(Long.toString(account));
        assertThat(lead.status()).isEqualTo("NEW");
        assertThat(lead.isRunning()).isTrue();
    }

    @Test
    void nextLeadOfACustomerIsTheirSellers() {
        // given
        seller("kim.keeper", "keepers");
        Map<String, Object> fields =
                LeadCase.fields(Map.of("budget", 500_000, "urgency", "IMMEDIATE", "authority", "DECIDER"));
        long account = account(fields.get("company").toString(), "PURCHASE", "kim.keeper");
        jdbc.sql("insert into crm.contacts (account_id, name, email_key, created_at) values (?, 'Ann', ?, now())")
                .params(account, fields.get("email"))
                .update();

        // when
        LeadCase lead = post(fields).runJob();

        // then
        assertThat(lead.column("owner")).isEqualTo("kim.keeper");
        assertThat(lead.column("team")).isEqualTo("keepers");
        assertThat(lead.task("UserTask_ContactCustomer").getAssignee()).isEqualTo("kim.keeper");
    }

    @Test
    void nextLeadOfACustomerWhoseSellerCannotLogInIsGivenToATeam() {
        // given
        Map<String, Object> fields =
                LeadCase.fields(Map.of("budget", 500_000, "urgency", "IMMEDIATE", "authority", "DECIDER"));
        Team team = Team.named("goners", null, null);
        directory.ensureTeams(List.of(team));
        directory.ensureSellers(List.of(NewSeller.of("gone.keeper", "Gone Keeper", team)));
        long account = account(fields.get("company").toString(), "PURCHASE", "gone.keeper");
        jdbc.sql("insert into crm.contacts (account_id, name, email_key, created_at) values (?, 'Ann', ?, now())")
                .params(account, fields.get("email"))
                .update();

        // when
        LeadCase lead = post(fields).runJob();

        // then
        assertThat(lead.status()).isEqualTo("QUALIFIED");
        assertThat(lead.column("owner")).isNotEqualTo("gone.keeper");
    }

    @Test
    void unqualifiedLeadIsNurturedAndGoesToThePoolAfterTheLastTouch() {
        // given
        LeadCase lead = post(LUKEWARM).runJob();
        assertThat(lead.status()).isEqualTo("NURTURE");
        assertThat(lead.job().getDuedate()).isCloseTo(clock.instant().plus(Duration.ofDays(30)), 60_000);

        // when
        lead.runJob().runJob().runJob();

        // then
        assertThat(lead.status()).isEqualTo("POOL");
        assertThat(lead.column("nurture_cycle")).isEqualTo("3");
        assertThat(lead.task("UserTask_WorkPoolLead")).isNotNull();
        assertThat(touches(lead)).isEqualTo(3);
    }

    @Test
    void leadWithoutAnAccountGetsTwoTouchesAMonthAtMost() {
        // given
        LeadCase lead = post(LUKEWARM).runJob();

        // when: the third one is due a month after the first, the others before
        lead.runJob().runJob().runJob();

        // then
        assertThat(suppressed(lead)).containsExactly(false, false, true);
    }

    @Test
    void leadOfACustomerAsksTheContactPolicyBeforeEachTouch() {
        // given
        LeadCase lead = post(LUKEWARM).runJob();
        long customer = account("Nurtured " + lead.number(), "PURCHASE", null);
        jdbc.sql("update crm.leads set account_id = :account where number = :number")
                .param("account", customer)
                .param("number", lead.number())
                .update();

        // when
        lead.runJob();
        clock.advance(Duration.ofDays(1));
        lead.runJob();
        clock.advance(Duration.ofDays(1));
        lead.runJob();

        // then
        assertThat(suppressed(lead)).containsExactly(false, false, true);
        assertThat(jdbc.sql("select touch || ' ' || state from crm.care_touches where account_id = :id order by id")
                        .param("id", customer)
                        .query(String.class)
                        .list())
                .containsExactly("NURTURE DONE", "NURTURE DONE", "NURTURE SUPPRESSED");
    }

    @Test
    void engagementEndsTheNurturingAtOnce() {
        // given
        LeadCase lead = post(LUKEWARM).runJob();

        // when
        engagements.record(lead.number(), Map.of("type", "TRIAL"), MARKETING);

        // then
        assertThat(lead.endedOn("EndEvent_LeadEngaged")).isTrue();
        lead.runJob();
        assertThat(Integer.valueOf(lead.column("engagement_points"))).isPositive();
        assertThat(lead.status()).isIn("NURTURE", "REVIEW");
    }

    @Test
    void engagementTakesALeadOutOfThePool() {
        // given
        LeadCase lead = post(LUKEWARM).runJob().runJob().runJob().runJob();

        // when
        engagements.record(lead.number(), Map.of("type", "REPLY"), MARKETING);

        // then
        assertThat(lead.endedOn("EndEvent_PoolLeadEngaged")).isTrue();
        assertThat(lead.task("UserTask_WorkPoolLead")).isNull();
    }

    @Test
    void sellerMayGiveAPoolLeadUp() {
        // given
        LeadCase lead = post(LUKEWARM).runJob().runJob().runJob().runJob();

        // when
        lead.complete("UserTask_WorkPoolLead", "rep", Map.of("decision", "DISQUALIFIED", "reviewNote", "bankrupt"));

        // then
        assertThat(lead.endedOn("EndEvent_LeadGivenUp")).isTrue();
        assertThat(lead.status()).isEqualTo("DISQUALIFIED");
        assertThat(lead.isRunning()).isFalse();
    }

    @Test
    void sameLeadIsMergedIntoTheOlderOneAndItsCaseEnds() {
        // given
        Map<String, Object> known = LeadCase.fields(Map.of());
        LeadCase older = post(known);
        LeadCase newer = post(Map.of("company", known.get("company") + " Ltd", "position", "CEO"));
        engagements.record(newer.number(), Map.of("type", "DOWNLOAD"), MARKETING);

        // when
        newer.complete("UserTask_ResolveDuplicate", "mia", Map.of("decision", "SAME"));

        // then
        assertThat(newer.endedOn("EndEvent_LeadMerged")).isTrue();
        assertThat(newer.endedOn("EndEvent_DuplicateResolved")).isTrue();
        assertThat(newer.status()).isEqualTo("DISQUALIFIED");
        assertThat(newer.column("reason")).isEqualTo("Duplicate of " + older.number());
        assertThat(older.column("position")).isEqualTo("CEO");
        assertThat(engagementsOf(older)).isEqualTo(1);
        assertThat(older.isRunning()).isTrue();
    }

    @Test
    void knownLeadThatWaitsIsScoredAgainWhenAnotherIsMergedIntoIt() {
        // given
        Map<String, Object> known = LeadCase.fields(LUKEWARM);
        LeadCase older = post(known).runJob();
        assertThat(older.status()).isEqualTo("NURTURE");
        LeadCase newer = post(Map.of("company", known.get("company") + " Ltd", "budget", 500_000));

        // when
        newer.complete("UserTask_ResolveDuplicate", "mia", Map.of("decision", "SAME"));

        // then
        older.runJob();
        assertThat(Integer.valueOf(older.column("budget_points"))).isPositive();
    }

    @Test
    void differentLeadsGoOnBeside() {
        // given
        Map<String, Object> known = LeadCase.fields(Map.of());
        post(known);
        LeadCase newer = post(Map.of("company", known.get("company")));

        // when
        newer.complete("UserTask_ResolveDuplicate", "mia", Map.of("decision", "DIFFERENT"));

        // then
        assertThat(newer.endedOn("EndEvent_DuplicateResolved")).isTrue();
        assertThat(newer.status()).isEqualTo("NEW");
        assertThat(newer.isRunning()).isTrue();
    }

    @Test
    void startFormRecordsTheLeadAndGivesTheCaseItsNumber() {
        // when
        var started = engine.getRuntimeService().startProcessInstanceByKey("leadToClose", LeadCase.fields(Map.of()));

        // then
        LeadCase lead = new LeadCase(engine, jdbc, numberOf(started.getId()));
        assertThat(lead.status()).isEqualTo("NEW");
        assertThat(engine.getRuntimeService().getVariables(started.getId())).containsOnlyKeys("leadId");
        lead.runJob();
        assertThat(lead.status()).isEqualTo("DISQUALIFIED");
    }

    @Test
    void startFormOfAKnownLeadIsRefusedNamingIt() {
        // given
        Map<String, Object> fields = LeadCase.fields(Map.of());
        LeadCase known = post(fields);

        // then
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("leadToClose", fields))
                .hasStackTraceContaining("This is " + known.number() + " already");
        assertThat(engagementsOf(known)).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sales,     50.00
            marketing, 900.00
            """)
    void startFormThatTakesAGivenUpLeadUpAgainReplacesOnlyWhatItsUserMaySee(String group, String budget) {
        // given
        Map<String, Object> fields = LeadCase.fields(Map.of("budget", 50));
        LeadCase givenUp = post(fields);
        givenUp.runJob();
        assertThat(givenUp.status()).isEqualTo("DISQUALIFIED");

        // when
        Map<String, Object> again = new HashMap<>(fields);
        again.putAll(Map.of("budget", 900, "need", "A line that packs"));
        engine.getIdentityService().setAuthentication("stranger", List.of(group));
        try {
            engine.getRuntimeService().startProcessInstanceByKey("leadToClose", again);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        // then
        assertThat(givenUp.status()).isEqualTo("NEW");
        assertThat(givenUp.column("need")).isEqualTo("A line that packs");
        assertThat(givenUp.column("budget")).isEqualTo(budget);
    }

    @Test
    void faultyStartFormIsRefusedWithEveryFault() {
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "leadToClose", LeadCase.fields(Map.of("source", "", "budget", "-5"))))
                .hasStackTraceContaining("budget: must not be below 0")
                .hasStackTraceContaining("source: is missing");
    }

    @Test
    void batchIsTakenInWithAResultARow() {
        // given
        Map<String, Object> first = LeadCase.fields(Map.of());
        String id = first.get("email").toString();
        ImportedLead row = new ImportedLead(id, first, List.of(Map.of("type", "PAGE_VISIT", "times", "12")));
        ImportedLead same = new ImportedLead(id + "-2", Map.copyOf(first), List.of());
        ImportedLead near = new ImportedLead(
                id + "-3", LeadCase.fields(Map.of("company", first.get("company") + " Ltd")), List.of());
        ImportedLead faulty = new ImportedLead(id + "-4", LeadCase.fields(Map.of("budget", "-1")), List.of());

        // when
        List<CaptureResult> results = intake.captureAll(List.of(row, same, near, faulty), "mia");

        // then
        assertThat(results)
                .extracting(CaptureResult::outcome)
                .containsExactly(
                        CaptureResult.Outcome.CREATED,
                        CaptureResult.Outcome.ATTACHED,
                        CaptureResult.Outcome.CREATED,
                        CaptureResult.Outcome.REJECTED);
        assertThat(results).extracting(CaptureResult::nearMatch).containsExactly(false, false, true, false);
        LeadCase lead = new LeadCase(engine, jdbc, results.get(0).number());
        assertThat(lead.isRunning()).isTrue();
        assertThat(engagementsOf(lead)).isEqualTo(2);
        assertThat(new LeadCase(engine, jdbc, results.get(2).number()).task("UserTask_ResolveDuplicate"))
                .isNull();
        assertThat(intake.captureAll(List.of(row, same, near), "mia"))
                .extracting(CaptureResult::outcome)
                .containsOnly(CaptureResult.Outcome.KNOWN);
        assertThat(engagementsOf(lead)).as("importing again counts nothing").isEqualTo(2);
    }

    @Test
    void claimOfALeadThatIsNotInThePoolIsAConflict(@Autowired LeadPool pool) {
        // given
        LeadCase lead = post(Map.of());
        Actor manager = new Actor("manager", Set.of(Groups.SALES_MANAGERS));

        // then
        assertThatThrownBy(() -> pool.claim(lead.number(), manager))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private void seller(String userId, String teamKey) {
        Team team = Team.named(teamKey, null, null);
        directory.ensureTeams(List.of(team));
        directory.ensureSellers(List.of(NewSeller.of(userId, userId, team)));
        User user = engine.getIdentityService().newUser(userId);
        user.setPassword("a long enough Passw0rd of " + teamKey);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(userId, "team-" + teamKey);
    }

    private long account(String name, String phase, String owner) {
        long id = System.nanoTime();
        jdbc.sql("""
                insert into crm.accounts (id, version, number, name, name_key, phase, owner, created_at)
                values (:id, 0, :number, :name, :key, :phase, :owner, now())
                """)
                .param("id", id)
                .param("number", "AC-" + id)
                .param("name", name)
                .param("key", Normalised.company(name))
                .param("phase", phase)
                .param("owner", owner)
                .update();
        return id;
    }

    private LeadCase post(Map<String, ?> further) {
        String number =
                intake.capture(LeadCase.fields(further), MARKETING, null).lead().number();
        return new LeadCase(engine, jdbc, number);
    }

    private String numberOf(String processInstanceId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getBusinessKey();
    }

    private List<Boolean> suppressed(LeadCase lead) {
        return jdbc.sql("""
                        select t.suppressed
                          from crm.nurture_touches t
                          join crm.leads           l on l.id = t.lead_id
                         where l.number = :number
                         order by t.cycle""").param("number", lead.number()).query(Boolean.class).list();
    }

    private long touches(LeadCase lead) {
        return count("nurture_touches", lead);
    }

    private long engagementsOf(LeadCase lead) {
        return count("engagements", lead);
    }

    private long count(String table, LeadCase lead) {
        return jdbc.sql("select count(*) from crm." + table
                        + " t join crm.leads l on l.id = t.lead_id where number = :number")
                .param("number", lead.number())
                .query(Long.class)
                .single();
    }
}
