package io.closeloop.rules.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.SettleIncentive.Facts;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a rep earns, and from which figures, is not found out by the table that decides it. */
@CloseloopTest
class PersonalDecisionsTest {

    private static final String RULE = "/api/rules/commission";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void somebodysMonthIsSettled() {
        decisions
                .evaluateDecisionTableByKey("commission")
                .variables(Map.of(
                        Facts.ATTAINMENT, 130,
                        Facts.WON_DEALS, 4,
                        Facts.WON_AMOUNT, 400_000,
                        Facts.RECEIVED_AMOUNT, 100_000))
                .evaluate();
    }

    @ParameterizedTest
    @ValueSource(strings = {Groups.ANALYSTS, Groups.SALES_MANAGERS})
    void singleAnswersAreShownNeitherToAnalystsNorToManagers(String group) throws Exception {
        for (String path : new String[] {
            RULE + "/explain?subject=anybody",
            RULE + "/rows",
            RULE + "/backtests",
            RULE + "/backtests/1",
            RULE + "/backtests/1/changes",
            "/api/rules/explain/" + settled()
        }) {
            mvc.perform(get(path).with(member(group)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail", containsString("about single people")));
        }
        mvc.perform(get(RULE).with(member(group))).andExpect(status().isOk());
        mvc.perform(get(RULE + "/xml").with(member(group))).andExpect(status().isOk());
    }

    @Test
    void analystsRunNoBackTestOverThem() throws Exception {
        mvc.perform(post(RULE + "/backtests")
                        .with(member(Groups.ANALYSTS))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"xml\": \"x\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void administratorsSeeThem() throws Exception {
        mvc.perform(get("/api/rules/explain/" + settled()).with(member(Groups.ADMINISTRATORS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key", is("commission")));
        mvc.perform(get(RULE + "/rows").with(member(Groups.ADMINISTRATORS))).andExpect(status().isOk());
    }

    private String settled() {
        return history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("commission")
                .rootDecisionInstancesOnly()
                .orderByEvaluationTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private static RequestPostProcessor member(String group) {
        return user("somebody.of." + group).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
