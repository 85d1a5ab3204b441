package io.closeloop.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.CaseWork;
import io.closeloop.process.SetTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets that managers and executives enter in Tasklist. */
@CloseloopTest
class SetTargetProcessTest {

    private final String team = "t-" + UUID.randomUUID().toString().substring(0, 8);
    private final String ann = team + ".ann";
    private final String bob = team + ".bob";
    private final String manager = team + ".manager";
    private final String executive = team + ".executive";

    @Autowired
    private CaseWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private HistoryService historyService;

    @BeforeEach
    void engage() {
        TargetTeams.engage(jdbc, team, ann, bob);
        identityService.saveGroup(identityService.newGroup(Groups.ofTeam(team)));
        employ(ann, Groups.SALES);
        employ(manager, Groups.SALES_MANAGERS, Groups.ofTeam(team));
        employ(executive, Groups.EXECUTIVES);
    }

    @Test
    void targetEnteredInTheFormIsSetUnderTheNameOfWhoEnteredIt() {
        // when
        work.start(SetTarget.KEY, executive, form("TEAM", "Team " + team, "1000000.50"));

        // then
        assertThat(inForce()).containsExactly("TEAM " + team + " 1000000.50 " + executive);
        var entered = historyService
                .createHistoricProcessInstanceQuery()
                .startedBy(executive)
                .singleResult();
        assertThat(entered.getEndActivityId()).isEqualTo("EndEvent_TargetSet");
        assertThat(entered.getBusinessKey()).startsWith("TA-");
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(entered.getId())
                        .list())
                .isEmpty();
    }

    @Test
    void managerBreaksTheTeamsTargetDownToItsPeopleInOneGo() {
        // given
        work.start(SetTarget.KEY, executive, form("TEAM", team, "100"));

        // when
        work.start(SetTarget.BREAK_DOWN_KEY, manager, brokenDown("100", part(ann, "60.01"), part(bob, "39.99")));

        // then
        assertThat(inForce())
                .containsExactly(
                        "REP " + ann + " 60.01 " + manager,
                        "REP " + bob + " 39.99 " + manager,
                        "TEAM " + team + " 100.00 " + executive);
        assertThat(historyService
                        .createHistoricProcessInstanceQuery()
                        .startedBy(manager)
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("EndEvent_TargetBrokenDown");
    }

    @Test
    void partsThatDoNotAddUpAreRefusedAndNothingIsSet() {
        Map<String, Object> wrong = brokenDown("100", part(ann, "60"), part(bob, "39"));

        assertThatThrownBy(() -> work.start(SetTarget.BREAK_DOWN_KEY, executive, wrong))
                .isInstanceOf(Refusal.class)
                .hasMessage("targetParts: must add up to 100.00, but are 99.00");
        assertThat(inForce()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            targetScope   |                  | targetScope: is missing
            targetSubject | nobody           | targetSubject: is neither key nor name of a team
            targetSubject |                  | targetSubject: is missing
            targetFigure  | HAPPINESS        | targetFigure: must be one of
            targetFigure  | STAGE_CONVERSION | targetStage: is missing
            targetPeriod  | 2026-13          | targetPeriod: must be a month
            targetValue   | -1               | targetValue: must not be below 0
            targetValue   | much             | targetValue: must be a number
            targetValue   |                  | targetValue: is missing
            targetCurrency| yuan             | targetCurrency: must be an ISO 4217 code such as CNY
            """)
    void targetThatMakesNoSenseIsRefusedAndNothingStarts(String field, String value, String fault) {
        // given
        Map<String, Object> form = form("TEAM", team, "5");
        form.put(field, value);

        // when / then
        assertThatThrownBy(() -> work.start(SetTarget.KEY, executive, form))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(fault);
        assertThat(inForce()).isEmpty();
        assertThat(historyService
                        .createHistoricProcessInstanceQuery()
                        .startedBy(executive)
                        .count())
                .isZero();
    }

    @Test
    void managerSetsNeitherTheTeamsTargetNorChangesItByBreakingItDown() {
        assertThatThrownBy(() -> work.start(SetTarget.KEY, manager, form("TEAM", team, "5")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Executives set the target of your own team");
        assertThatThrownBy(() -> work.start(SetTarget.BREAK_DOWN_KEY, manager, brokenDown("5", part(ann, "5"))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Executives set the target of your own team");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void sellersSetNoTargets() {
        assertThatThrownBy(() -> work.start(SetTarget.KEY, ann, form("REP", ann, "5")))
                .isInstanceOf(AuthorizationException.class);
    }

    private static Map<String, Object> form(String scope, String subject, String value) {
        return new HashMap<>(Map.of(
                "targetScope", scope,
                "targetSubject", subject,
                "targetFigure", "REVENUE",
                "targetPeriod", "1997-H2",
                "targetValue", value));
    }

    @SafeVarargs
    private Map<String, Object> brokenDown(String value, Map<String, String>... parts) {
        Map<String, Object> form = form("TEAM", team, value);
        form.put("targetParts", List.of(parts));
        return form;
    }

    private static Map<String, String> part(String rep, String value) {
        return Map.of("scope", "REP", "subject", rep, "value", value);
    }

    private List<String> inForce() {
        return jdbc.sql("""
                        select scope || ' ' || subject || ' ' || value || ' ' || set_by
                          from crm.targets
                         where subject like ? and ended_at is null
                         order by scope, subject""").param(team + "%").query(String.class).list();
    }

    private void employ(String id, String... groups) {
        User user = identityService.newUser(id);
        user.setPassword(UUID.randomUUID() + "A!b1");
        identityService.saveUser(user);
        for (String group : groups) {
            identityService.createMembership(id, group);
        }
    }
}
