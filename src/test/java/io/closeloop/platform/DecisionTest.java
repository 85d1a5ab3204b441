package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.process.UndeployedDecisions;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CloseloopTest
class DecisionTest {

    private static final String PROPERTY = "closeloop.test.decision-ran";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private HistoryService history;

    @Autowired
    private CachingFeelEngine feel;

    @Autowired
    private UndeployedDecisions undeployed;

    @BeforeEach
    void nothingRanYet() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            juelDecision | juel       | ${''.getClass().forName('java.lang.System').setProperty('%s', 'yes')}
            scriptDecision | javascript | java.lang.System.setProperty('%s', 'yes')
            groovyDecision | groovy     | System.setProperty('%s', 'yes')
            """)
    void decisionInAnotherLanguageThanFeelIsNeitherDeployedNorRun(String key, String language, String expression) {
        // given
        String code = expression.formatted(PROPERTY);
        DmnEngine behindTheDoor = undeployed.engine(name -> {});

        // when, then
        assertThatThrownBy(() -> deploy(key, language, code)).hasStackTraceContaining("must use FEEL only");
        assertThatThrownBy(() -> behindTheDoor.evaluateDecision(
                        key, TestModels.decision(key, language, code), Variables.createVariables()))
                .hasStackTraceContaining("decisions may use FEEL only");
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void expressionOfADecisionIsNotParsedAgain() {
        // given
        deploy("cachedDecision", "feel", "amount * 2 + 100");
        evaluate("cachedDecision", 1);
        long parsed = feel.statistics().loadCount();

        // when
        Number answer = evaluate("cachedDecision", 2);

        // then
        assertThat(answer.intValue()).isEqualTo(104);
        assertThat(feel.statistics().loadCount()).isEqualTo(parsed);
    }

    @Test
    void inputsAndOutputsOfADecisionStayInTheHistory() {
        // given
        deployTable("recordedDecision");

        // when
        decisions
                .evaluateDecisionTableByKey("recordedDecision")
                .variables(Variables.putValue("amount", 12))
                .evaluate();

        // then
        var recorded = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("recordedDecision")
                .includeInputs()
                .includeOutputs()
                .singleResult();
        assertThat(recorded.getInputs())
                .singleElement()
                .satisfies(input -> assertThat(input.getValue()).isEqualTo(12));
        assertThat(recorded.getOutputs()).singleElement().satisfies(output -> {
            assertThat(output.getValue()).isEqualTo("BIG");
            assertThat(output.getRuleId()).isEqualTo("Rule_Big");
        });
    }

    private Number evaluate(String key, int amount) {
        return decisions
                .evaluateDecisionByKey(key)
                .variables(Variables.putValue("amount", amount))
                .evaluate()
                .getSingleEntry();
    }

    private void deploy(String key, String language, String expression) {
        repository
                .createDeployment()
                .addModelInstance(key + ".dmn", TestModels.decision(key, language, expression))
                .deploy();
    }

    private void deployTable(String key) {
        repository
                .createDeployment()
                .addModelInstance(key + ".dmn", TestModels.table(key))
                .deploy();
    }
}
