package io.closeloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.rules.audit.RuleAct;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What administrators do to decisions past the desk. */
@CloseloopTest
class DeploymentLogTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private RuleRun rule;

    @BeforeEach
    void aDecision() {
        rule = RuleRun.published(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a script of the administrator", "closeloop package", "closeloop rules"})
    void whoDeploysPastTheDeskStandsInHistoryAndLogWhateverTheSourceSays(String source) throws Exception {
        // when
        rule.as(
                RuleRun.ADMIN,
                () -> repository
                        .createDeployment()
                        .name("Ticket 4711")
                        .source(source)
                        .addString("size.dmn", TestTable.xml(rule.key(), 300))
                        .deploy());

        // then
        String version = "/" + rule.key() + "/versions";
        assertThat(rule.read(version, "$.items[0].version")).isEqualTo("2");
        assertThat(rule.read(version, "$.items[0].source")).isEqualTo("DEPLOYED");
        assertThat(rule.read(version, "$.items[0].author")).isEqualTo(RuleRun.ADMIN);
        assertThat(rule.read(version, "$.items[0].note")).isEqualTo("Ticket 4711");
        assertThat(rule.read(version, "$.items[0].publishedAt")).isNotNull();
        assertThat(rule.read("/" + rule.key(), "$.publishedBy")).isEqualTo(RuleRun.ADMIN);
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[0].what")).isEqualTo(RuleAct.DEPLOYED.name());
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[0].who")).isEqualTo(RuleRun.ADMIN);
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[0].reference"))
                .startsWith("version 2, deployment ");
    }

    @Test
    void whatTheDeskPublishesIsLoggedOnce() throws Exception {
        // when
        rule.approve(rule.submitted(200));

        // then
        assertThat(rule.read("/audit?key=" + rule.key(), "$.items[?(@.what == 'DEPLOYED')].who"))
                .isEqualTo("[]");
    }

    @Test
    void numberOfAVersionThatWasDeletedIsGivenAgain() throws Exception {
        // given
        rule.approve(rule.submitted(200));
        DecisionDefinition deleted = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(rule.key())
                .latestVersion()
                .singleResult();
        repository.deleteDeployment(deleted.getDeploymentId());
        assertThat(rule.read("/" + rule.key(), "$.version")).isEqualTo("1");

        // when
        rule.approve(rule.submit(RuleRun.OTHER, rule.draft(RuleRun.OTHER, 300)));

        // then
        assertThat(rule.decide(250)).isEqualTo("SMALL");
        assertThat(rule.read("/" + rule.key() + "/versions", "$.items[0].version"))
                .isEqualTo("2");
        assertThat(rule.read("/" + rule.key() + "/versions", "$.items[0].author"))
                .isEqualTo(RuleRun.OTHER);
    }
}
