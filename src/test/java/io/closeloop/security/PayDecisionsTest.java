package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.DealRisk;
import io.closeloop.process.SettleIncentive;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's history keeps of a rep's pay is for few. */
@CloseloopTest
class PayDecisionsTest {

    private static final String HISTORY = "/engine-rest/history/decision-instance?maxResults=1&decisionDefinitionKey=";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private DecisionService decisionService;

    @BeforeEach
    void decide() {
        Map<String, Object> pay = Variables.putValue("attainment", 90)
                .putValue("wonDeals", 1)
                .putValue("wonAmount", 4711)
                .putValue("receivedAmount", 1);
        decisionService
                .evaluateDecisionByKey(SettleIncentive.DECISION)
                .variables(pay)
                .evaluate();
        decisionService
                .evaluateDecisionByKey(DealRisk.Decisions.DEAL_RISK_LEVEL)
                .variables(Map.of("score", 60))
                .evaluate();
    }

    @ParameterizedTest
    @ValueSource(strings = {Groups.ANALYSTS, Groups.SALES_MANAGERS})
    void analystsAndManagersSeeWhatWasDecidedOfDealsButNotOfPay(String group) throws Exception {
        Caller caller = caller(group);

        assertThat(caller.get(HISTORY + SettleIncentive.DECISION).body()).isEqualTo("[]");
        assertThat(caller.get(HISTORY + DealRisk.Decisions.DEAL_RISK_LEVEL).body())
                .isNotEqualTo("[]");
        assertThat(caller.get("/engine-rest/decision-definition/count?key=" + SettleIncentive.DECISION)
                        .body())
                .isNotEqualTo("{\"count\":0}");
    }

    @Test
    void executivesSeeIt() throws Exception {
        assertThat(caller(Groups.EXECUTIVES)
                        .get(HISTORY + SettleIncentive.DECISION)
                        .body())
                .isNotEqualTo("[]");
    }

    private Caller caller(String group) {
        return new Caller(port, People.create(identityService, group), People.PASSWORD);
    }
}
