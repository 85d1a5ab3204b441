package io.closeloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A second engine on the same database, with caches of its own, as another node has. */
@CloseloopTest
class TwoNodesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ProcessEngine thisNode;

    private ProcessEngine otherNode;

    @BeforeEach
    void startTheOtherNode() {
        StandaloneProcessEngineConfiguration other = new StandaloneProcessEngineConfiguration();
        other.setProcessEngineName("otherNode");
        other.setDataSource(dataSource);
        other.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        other.setJobExecutorActivate(false);
        other.setMetricsEnabled(false);
        other.setCustomHistoryLevels(
                ((ProcessEngineConfigurationImpl) thisNode.getProcessEngineConfiguration()).getHistoryLevels());
        other.setHistory(((ProcessEngineConfigurationImpl) thisNode.getProcessEngineConfiguration()).getHistory());
        otherNode = other.buildProcessEngine();
    }

    @AfterEach
    void stopIt() {
        otherNode.close();
    }

    @Test
    void publicationDecidesOnTheOtherNodeAtOnce() throws Exception {
        // given: the other node has decided by the first version and has it in its cache
        RuleRun rule = RuleRun.published(context);
        assertThat(decideThere(rule)).isEqualTo("BIG");

        // when
        rule.approve(rule.submitted(200));

        // then
        assertThat(decideThere(rule)).isEqualTo("SMALL");
        assertThat(rule.decide(150)).isEqualTo("SMALL");
    }

    private String decideThere(RuleRun rule) {
        return otherNode
                .getDecisionService()
                .evaluateDecisionTableByKey(rule.key(), Map.of("amount", 150))
                .getSingleResult()
                .getSingleEntry();
    }
}
