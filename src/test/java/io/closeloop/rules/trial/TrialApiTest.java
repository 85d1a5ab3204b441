package io.closeloop.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.rules.draft.PublishedFiles;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class TrialApiTest {

    private static final Map<String, Object> LEAD =
            Map.of("budget", 60000, "urgency", "IMMEDIATE", "authority", "USER", "industry", "Retail");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private PublishedFiles published;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Test
    void tryingTellsOutputsAndWhyEachRowFittedOrNot() throws Exception {
        // given
        long recorded = history.createHistoricDecisionInstanceQuery().count();

        // when
        ResultActions tried = send(post("/api/rules/leadScore/try"), analyst(), Map.of("inputs", LEAD));

        // then
        tried.andExpect(status().isOk())
                .andExpect(jsonPath("$.result.budgetPoints", is(7)))
                .andExpect(jsonPath("$.result.urgencyPoints", is(10)))
                .andExpect(jsonPath("$.result.authorityPoints", is(3)))
                .andExpect(jsonPath("$.missing", hasItem("demos")))
                .andExpect(jsonPath("$.decisions[?(@.key == 'leadBudget')].rows[?(@.hit == true)].inputs[0].cell")
                        .value(contains("[50000..100000)")))
                .andExpect(jsonPath("$.decisions[?(@.key == 'leadBudget')].rows[?(@.row == 1)].inputs[0].fits")
                        .value(contains(false)))
                .andExpect(jsonPath("$.decisions[?(@.key == 'leadBudget')].rows[?(@.row == 1)].inputs[0].value")
                        .value(contains(60000)));
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(recorded);
    }

    @Test
    void fileSentAlongIsTriedInsteadOfThePublishedOne() throws Exception {
        String xml = published.current("churnRisk").xml().replace("Has never bought.", "Is new.");

        send(post("/api/rules/churnRisk/try"), analyst(), Map.of("xml", xml, "inputs", Map.of("everBought", false)))
                .andExpect(jsonPath("$.result.reason", is("Is new.")));
    }

    @Test
    void tableWithoutAFittingRowAnswersNothingAndSoDoesOneWithTooMany() throws Exception {
        // given
        String xml = published.current("discountApproval").xml();

        // when, then
        send(
                        post("/api/rules/discountApproval/try"),
                        analyst(),
                        Map.of(
                                "xml",
                                xml.replace("&lt;= 5", "&lt;= 30"),
                                "inputs",
                                Map.of("discount", 25, "amount", 1)))
                .andExpect(jsonPath("$.result").value(nullValue()))
                .andExpect(jsonPath("$.problem", containsString("UNIQUE")))
                .andExpect(jsonPath("$.decisions[0].rows[?(@.hit == true)]", hasSize(2)));
        send(
                        post("/api/rules/discountApproval/try"),
                        analyst(),
                        Map.of("xml", xml.replace("&lt;= 5", "&lt;= 1"), "inputs", Map.of("discount", 3, "amount", 1)))
                .andExpect(jsonPath("$.result").value(nullValue()))
                .andExpect(jsonPath("$.decisions[0].rows[?(@.hit == true)]", empty()));
    }

    @Test
    void fileThatMustNotBeEvaluatedIsNotTried() throws Exception {
        String loop = published
                .current("loyaltyPoints")
                .xml()
                .replace("floor(amount / 100)", "count(for i in 1..1000000000 return i)");

        send(post("/api/rules/loyaltyPoints/try"), analyst(), Map.of("xml", loop, "inputs", Map.of()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail", containsString("Row")));
        send(post("/api/rules/loyaltyPoints/cases/run"), analyst(), Map.of("xml", loop))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void inputsOfOtherKindsThanProcessesGiveAreRefused() throws Exception {
        for (Object input : new Object[] {Map.of("a", 1), "x".repeat(1_001), "1".repeat(3)}) {
            int expected = input.equals("111") ? 200 : 422;
            send(post("/api/rules/churnRisk/try"), analyst(), Map.of("inputs", Map.of("silentDays", input)))
                    .andExpect(status().is(expected));
        }
    }

    @Test
    void checkTellsOfErrorsAndWarnings() throws Exception {
        // given
        String xml = published
                .current("discountApproval")
                .xml()
                .replace("&lt;= 5", "&lt;= 7")
                .replace("name=\"approval\"", "name=\"verdict\"");

        // when, then
        send(post("/api/rules/discountApproval/check"), manager(), Map.of("xml", xml))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.errors[*].code", hasItem("OVERLAP")))
                .andExpect(jsonPath("$.errors[?(@.code == 'OUTPUT')].message")
                        .value(hasItem(containsString("\"approval\" is gone"))));
        send(post("/api/rules/discountApproval/check"), manager(), Map.of()).andExpect(jsonPath("$.errors", empty()));
    }

    @Test
    void factOfAnEarlierVersionMayComeBackAnUnknownOneMayNot() throws Exception {
        // given
        String first = published.current("loyaltyPoints").xml().replace("loyaltyPoints", "forgetfulPoints");
        deploy(first);
        deploy(first.replace("<text>tier</text>", "<text>event</text>").replace("\"#tier\"", "\"#event\""));

        // when, then
        send(post("/api/rules/forgetfulPoints/check"), analyst(), Map.of("xml", first))
                .andExpect(jsonPath("$.errors[?(@.code == 'UNKNOWN_INPUT')]", empty()));
        send(
                        post("/api/rules/forgetfulPoints/check"),
                        analyst(),
                        Map.of("xml", first.replace("<text>tier</text>", "<text>teir</text>")))
                .andExpect(jsonPath("$.errors[?(@.code == 'UNKNOWN_INPUT')].message")
                        .value(hasItem(containsString("\"teir\""))));
    }

    private void deploy(String xml) {
        repository.createDeployment().addString("forgetful.dmn", xml).deploy();
    }

    @Test
    void casesAreKeptAndRunOnDraftsAndVersions() throws Exception {
        // given
        Map<String, Object> never = Map.of(
                "name", "Never bought", "inputs", Map.of("everBought", false), "expected", Map.of("risk", "LOW"));
        String saved = send(post("/api/rules/churnRisk/cases"), analyst(), never)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String url =
                "/api/rules/churnRisk/cases/" + json.readTree(saved).path("id").asLong();
        send(post("/api/rules/churnRisk/cases"), analyst(), never).andExpect(status().isConflict());

        // when, then: what is published fails, as does a draft, until the case is set right
        String risk = json.readTree(
                        send(post("/api/rules/churnRisk/try"), analyst(), Map.of("inputs", Map.of("everBought", false)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .at("/result/risk")
                .asText();
        String other = risk.equals("LOW") ? "HIGH" : "LOW";
        send(
                        put(url),
                        analyst(),
                        Map.of(
                                "name",
                                "Never bought",
                                "inputs",
                                Map.of("everBought", false),
                                "expected",
                                Map.of("risk", other),
                                "revision",
                                1))
                .andExpect(jsonPath("$.revision", is(2)));
        send(post("/api/rules/churnRisk/cases/run"), manager(), Map.of())
                .andExpect(jsonPath("$.failed[?(@.name == 'Never bought')].actual.risk")
                        .value(contains(risk)));
        send(
                        put(url),
                        analyst(),
                        Map.of(
                                "name",
                                "Never bought",
                                "inputs",
                                Map.of("everBought", false),
                                "expected",
                                Map.of("risk", risk),
                                "revision",
                                1))
                .andExpect(status().isConflict());
        send(
                        put(url),
                        analyst(),
                        Map.of(
                                "name",
                                "Never bought",
                                "inputs",
                                Map.of("everBought", false),
                                "expected",
                                Map.of("risk", risk),
                                "revision",
                                2))
                .andExpect(status().isOk());
        send(post("/api/rules/churnRisk/cases/run"), manager(), Map.of("version", 1))
                .andExpect(jsonPath("$.failed[?(@.name == 'Never bought')]", empty()));
        mvc.perform(delete(url).with(analyst())).andExpect(status().isNoContent());
        mvc.perform(get("/api/rules/churnRisk/cases").with(manager()))
                .andExpect(jsonPath("$.items[?(@.name == 'Never bought')]", empty()));
    }

    @Test
    void sellersSeeNothingAndManagersChangeNoCases() throws Exception {
        String rules = "/api/rules/churnRisk";
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            post(rules + "/check"), post(rules + "/try"), post(rules + "/cases"), post(rules + "/cases/run")
        }) {
            send(request, as("rep.north", Groups.SALES), Map.of()).andExpect(status().isForbidden());
        }
        mvc.perform(get(rules + "/cases").with(as("rep.north", Groups.SALES))).andExpect(status().isForbidden());
        send(post(rules + "/cases"), manager(), Map.of()).andExpect(status().isForbidden());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, RequestPostProcessor who, Map<String, ?> body)
            throws Exception {
        return mvc.perform(
                request.with(who).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
    }

    private static RequestPostProcessor analyst() {
        return as("analyst", Groups.ANALYSTS);
    }

    private static RequestPostProcessor manager() {
        return as("manager", Groups.SALES_MANAGERS);
    }

    private static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
