package io.closeloop.rules;

import static io.closeloop.rules.RuleRun.ADMIN;
import static io.closeloop.rules.RuleRun.ANALYST;
import static io.closeloop.rules.RuleRun.MANAGER;
import static io.closeloop.rules.RuleRun.OTHER;
import static io.closeloop.rules.RuleRun.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.RuleChange;
import io.closeloop.process.RuleChange.Approval;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The way of a changed decision from its author to the next case. */
@CloseloopTest
class RuleChangeProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private RepositoryService repository;

    private RuleRun rule;

    @BeforeEach
    void aDecision() {
        rule = RuleRun.published(context);
    }

    @Test
    void approvedChangeDecidesTheVeryNextCase() throws Exception {
        // given
        assertThat(rule.decide(150)).isEqualTo("BIG");
        String number = rule.submitted(200);
        assertThat(rule.decide(150)).isEqualTo("BIG");

        // when
        rule.approve(number);

        // then
        assertThat(rule.decide(150)).isEqualTo("SMALL");
        rule.runJobs(number);
        assertThat(rule.ends(number)).containsExactly("EndEvent_DecisionPublished");
        assertThat(rule.state(number)).isEqualTo("PUBLISHED");
        assertThat(rule.read("/" + rule.key(), "$.version")).isEqualTo("2");
        assertThat(rule.read("/" + rule.key(), "$.publishedBy")).isEqualTo(ANALYST);
        assertThat(rule.read("/" + rule.key(), "$.approvedBy")).isEqualTo(MANAGER);
        assertThat(rule.read("/" + rule.key() + "/versions", "$.items[0].note")).isEqualTo("Prices rose");
        assertThat(rule.read("/" + rule.key() + "/drafts", "$.total")).isEqualTo("0");
    }

    @Test
    void approverSeesHowManyCasesFailAndWithWhatAndWhereAllOfThemAre() throws Exception {
        // given
        rule.keepCase("Case 0", 50, "SMALL");
        for (int i = 1; i <= 12; i++) {
            rule.keepCase("Case " + i, 150, "BIG");
        }

        // when
        String number = rule.submitted(200);

        // then
        String shown = context.getBean(TaskService.class)
                .getVariable(rule.approval(number).getId(), RuleChange.Shown.CHANGE)
                .toString();
        String cases = JsonPath.read(shown, "$.cases");
        assertThat(cases).startsWith("12 of 13 come out otherwise").endsWith("… and 2 more.");
        assertThat(cases.lines()).hasSize(12).contains("• Case 1: size BIG → SMALL");
        assertThat((String) JsonPath.read(shown, "$.key")).isEqualTo(rule.key());
        assertThat(rule.read("/changes/" + number, "$.cases.failed.length()")).isEqualTo("12");
    }

    @Test
    void failingCaseIsOverruledWithAReasonOrBlocks() throws Exception {
        // given
        rule.keepCase("A deal of 150 is big", 150, "BIG");
        String number = rule.submitted(200);
        assertThat(rule.read("/changes/" + number, "$.cases.failed[0].name")).isEqualTo("A deal of 150 is big");

        // when, then
        assertThatThrownBy(() -> rule.approve(number)).hasMessageContaining("A deal of 150 is big");
        rule.decide(
                MANAGER,
                number,
                Map.of(Approval.DECISION, "APPROVED", Approval.OVERRULED_REASON, "The case is out of date"));
        assertThat(rule.decide(150)).isEqualTo("SMALL");
        assertThat(rule.read("/changes/" + number, "$.overruledReason")).isEqualTo("The case is out of date");
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[?(@.what == 'OVERRULED')].who"))
                .contains(MANAGER);
    }

    @Test
    void publicationIsADeploymentOfItsOwnBesideTheOlderVersions() throws Exception {
        // when
        rule.approve(rule.submitted(200));

        // then
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(rule.key())
                        .count())
                .isEqualTo(2);
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentSource("closeloop rules")
                        .deploymentName("closeloop rule " + rule.key())
                        .count())
                .isOne();
    }

    @Test
    void approverReadsTheDifferenceCellByCell() throws Exception {
        // given
        String number = rule.submitted(200);

        // when
        String change = context.getBean(TaskService.class)
                .getVariable(rule.approval(number).getId(), "change")
                .toString();

        // then
        assertThat(change).contains("row 1, Amount: >= 100 → >= 200", "row 2, Amount: < 100 → < 200", number, ANALYST);
    }

    @Test
    void rejectedChangePublishesNothing() throws Exception {
        // given
        String number = rule.submitted(200);

        // when
        assertThatThrownBy(() -> rule.decide(MANAGER, number, Map.of(Approval.DECISION, "REJECTED")))
                .hasMessageContaining("decisionNote: is missing");
        rule.decide(MANAGER, number, Map.of(Approval.DECISION, "REJECTED", Approval.NOTE, "Too strict"));

        // then
        assertThat(rule.ends(number)).containsExactly("EndEvent_ChangeRejected");
        assertThat(rule.state(number)).isEqualTo("REJECTED");
        assertThat(rule.read("/changes/" + number, "$.decisionNote")).isEqualTo("Too strict");
        assertThat(rule.decide(150)).isEqualTo("BIG");
        assertThat(rule.read("/" + rule.key() + "/drafts", "$.total")).isEqualTo("1");
    }

    @Test
    void changeWithADayIsPublishedThen() throws Exception {
        // given
        String number = rule.submitted(
                200, "publishAt", clock.instant().plus(Duration.ofDays(3)).toString());
        rule.approve(number);
        rule.runJobs(number);
        assertThat(rule.state(number)).isEqualTo("APPROVED");
        assertThat(rule.decide(150)).isEqualTo("BIG");

        // when
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        rule.runJobs(number);

        // then
        assertThat(rule.ends(number)).containsExactly("EndEvent_DecisionPublished");
        assertThat(rule.decide(150)).isEqualTo("SMALL");
    }

    @Test
    void changeThatAnotherOneOvertookIsNotPublishedOnItsDay() throws Exception {
        // given
        String number = rule.submitted(
                200, "publishAt", clock.instant().plus(Duration.ofDays(3)).toString());
        rule.approve(number);
        rule.approve(rule.submit(OTHER, rule.draft(OTHER, 300)));

        // when
        clock.advance(Duration.ofDays(4));
        rule.runJobs(number);

        // then
        assertThat(rule.ends(number)).containsExactly("EndEvent_ChangeOvertaken");
        assertThat(rule.state(number)).isEqualTo("WITHDRAWN");
        assertThat(rule.read("/changes/" + number, "$.decisionNote")).contains("Version 2 was published before");
        assertThat(rule.decide(250)).isEqualTo("SMALL");
        assertThat(rule.decide(300)).isEqualTo("BIG");
    }

    @Test
    void changeMadeFromAnOlderVersionUndoesNothing() throws Exception {
        // given
        String number = rule.submitted(200);
        rule.approve(rule.submit(OTHER, rule.draft(OTHER, 300)));

        // then
        assertThatThrownBy(() -> rule.approve(number)).hasMessageContaining("Version 2 was published since");
        assertThat(rule.approval(number)).isNotNull();
        assertThat(rule.trySubmit(OTHER, rule.draft(OTHER, 400)).getStatus()).isEqualTo(202);
    }

    @Test
    void authorTakesAChangeBack() throws Exception {
        // given
        String number = rule.submitted(200);

        // when
        assertThat(rule.post(OTHER, "/changes/" + number + "/withdraw", Map.of("note", "No"))
                        .getStatus())
                .isEqualTo(403);
        RuleRun.ok(rule.post(ANALYST, "/changes/" + number + "/withdraw", Map.of("note", "Not ready")));

        // then
        assertThat(rule.ends(number)).containsExactly("EndEvent_ChangeWithdrawn");
        assertThat(rule.state(number)).isEqualTo("WITHDRAWN");
        assertThat(rule.approval(number)).isNull();
    }

    @Test
    void nobodyDecidesOnAnOwnChangeNorWithoutManagingSales() throws Exception {
        // given: an administrator may draft and approve
        String number = rule.submit(ADMIN, rule.draft(ADMIN, 200));

        // then
        Map<String, Object> yes = Map.of(Approval.DECISION, "APPROVED");
        assertThatThrownBy(() -> rule.decide(ADMIN, number, yes)).hasMessageContaining("is your own change");
        assertThatThrownBy(() -> rule.decide(REP, number, yes)).isNotNull();
        assertThat(rule.decide(150)).isEqualTo("BIG");
        rule.approve(number);
        assertThat(rule.decide(150)).isEqualTo("SMALL");
    }

    @Test
    void olderVersionComesBackAsANewOneThroughTheSameApproval() throws Exception {
        // given
        rule.approve(rule.submitted(200));

        // when
        String number = rule.rollBack(1, "Too many lost");
        assertThat(rule.decide(150)).isEqualTo("SMALL");
        rule.approve(number);

        // then
        assertThat(rule.decide(150)).isEqualTo("BIG");
        assertThat(rule.read("/" + rule.key() + "/versions", "$.items[0].version"))
                .isEqualTo("3");
        assertThat(rule.read("/" + rule.key() + "/versions", "$.items[0].source"))
                .isEqualTo("ROLLBACK");
        assertThat(rule.read("/" + rule.key() + "/versions/1/difference?to=3", "$.changes"))
                .isEqualTo("[]");
        assertThat(rule.read("/" + rule.key() + "/versions/2/difference", "$.changes[0].after"))
                .isEqualTo(">= 100");
    }

    @Test
    void olderVersionComesBackWithAFactThatTheNewerOneNoLongerUses() throws Exception {
        // given
        String renamed = TestTable.xml(rule.key(), 100).replace("<text>amount</text>", "<text>1000</text>");
        rule.approve(rule.submit(ANALYST, rule.draft(ANALYST, renamed)));

        // when
        rule.approve(rule.rollBack(1, "It asked nobody any more"));

        // then
        assertThat(rule.decide(99)).isEqualTo("SMALL");
    }

    @Test
    void administratorPublishesInAnEmergencyWithAReason() throws Exception {
        // given
        int draft = rule.draft(ANALYST, 200);
        String path = "/" + rule.key() + "/publish";

        // then
        assertThat(rule.post(ANALYST, path, Map.of("draftId", draft, "reason", "Now"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(rule.post(ADMIN, path, Map.of("draftId", draft)).getStatus()).isEqualTo(422);

        // when
        RuleRun.ok(rule.post(ADMIN, path, Map.of("draftId", draft, "reason", "Everything is turned away")));

        // then
        assertThat(rule.decide(150)).isEqualTo("SMALL");
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[?(@.what == 'PUBLISHED_IN_EMERGENCY')].who"))
                .contains(ADMIN);
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[?(@.what == 'PUBLISHED_IN_EMERGENCY')].why"))
                .contains("Everything is turned away");
    }

    @Test
    void changeWithAnErrorIsNotSubmitted() throws Exception {
        // given: an output that is not among the allowed values
        int draft = rule.draft(
                ANALYST, TestTable.xml(rule.key(), 200).replace("<text>\"BIG\"</text>", "<text>\"HUGE\"</text>"));

        // when
        var answer = rule.trySubmit(ANALYST, draft);

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Row 1").contains("HUGE");
    }

    @Test
    void sellersSeeNothingOfIt() throws Exception {
        // given
        String number = rule.submitted(200);

        // then
        for (String path : new String[] {"", "/" + rule.key(), "/changes", "/changes/" + number, "/audit"}) {
            assertThat(rule.get(REP, path).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(rule.trySubmit(REP, 1).getStatus()).isEqualTo(403);
        assertThat(rule.trySubmit(MANAGER, 1).getStatus()).isEqualTo(403);
        assertThat(rule.get(MANAGER, "/changes/" + number).getStatus()).isEqualTo(200);
    }
}
