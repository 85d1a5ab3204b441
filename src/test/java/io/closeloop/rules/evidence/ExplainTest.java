package io.closeloop.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import io.closeloop.rules.draft.PublishedFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

@CloseloopTest
class ExplainTest {

    private static final Instant PAST = Instant.parse("2017-05-01T02:00:00Z");
    private static final Map<String, Object> BIG = Map.of(
            "yearlyPurchases", 600_000, "relationshipMonths", 18, "demand", "STABLE", "referralPotential", "HIGH");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private PublishedFiles published;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private PastCases past;

    @BeforeEach
    void makePast() {
        past = new PastCases(decisions, jdbc, clock);
    }

    @Test
    void customersTierIsExplainedByVersionRowAndInputs() throws Exception {
        // given
        String account = past.account();
        past.decideInCase(account, "customerTiering", PAST, BIG);

        // when
        JsonNode decision =
                explain("/api/rules/customerTiering/explain?subject=" + account).at("/decisions/0");

        // then
        JsonNode row = decision.at("/rows/0");
        assertThat(decision.path("version").asInt()).isEqualTo(1);
        assertThat(row.path("row").asInt()).isEqualTo(2);
        assertThat(row.path("rowId").asText()).startsWith("Rule_");
        assertThat(row.path("description").asText()).isNotBlank();
        assertThat(decision.at("/outputs/0/tier").asText()).isEqualTo("B");
        assertThat(decision.at("/inputs/0/expression").asText()).isEqualTo("yearlyPurchases");
        assertThat(decision.at("/inputs/0/value").asInt()).isEqualTo(600_000);
        assertThat(decision.path("text").asText())
                .startsWith("On 1 May 2017, 10:00, version 1 of Customer tiering answered tier B, reason \"Buys")
                .contains("600000")
                .contains("Row 2 (" + row.path("rowId").asText() + ") fitted");
    }

    @Test
    void atAPastDateWhatHeldThenComesFirst() throws Exception {
        // given
        String account = past.account();
        Instant before = PAST.plus(Duration.ofDays(10));
        String first = past.decideInCase(account, "customerTiering", before, BIG);
        String second = past.decideInCase(account, "customerTiering", before.plus(Duration.ofDays(10)), BIG);

        // then
        String url = "/api/rules/customerTiering/explain?subject=" + account;
        assertThat(explain(url).findValuesAsText("decisionInstanceId")).containsExactly(second, first);
        assertThat(explain(url + "&at=2017-05-15").findValuesAsText("decisionInstanceId"))
                .containsExactly(first);
        assertThat(explain(url + "&at=2017-05-01").path("decisions")).isEmpty();
    }

    @Test
    void decisionThatUsesOthersNamesWhatEachOfThemGave() throws Exception {
        // given
        String decision = past.decide(
                "stagePolicy", PAST.plusSeconds(60), Map.of("stage", "QUOTATION", "tier", "A", "amount", 1_000));

        // when
        JsonNode explanation = explain("/api/rules/explain/" + decision);

        // then
        JsonNode dealValue = explanation.at("/required/0");
        assertThat(dealValue.path("key").asText()).isEqualTo("dealValue");
        assertThat(dealValue.at("/rows/0/row").isInt()).isTrue();
        assertThat(explanation.path("text").asText())
                .contains("Before it, Deal value gave dealValue "
                        + dealValue.at("/outputs/0/dealValue").asText());
    }

    @Test
    void rowIsNumberedAndDescribedAsInTheVersionThatDecided() throws Exception {
        // given
        String xml = published.current("winBackPolicy").xml().replace("winBackPolicy", "explainedPolicy");
        deploy(xml);
        String decision =
                past.decide("explainedPolicy", PAST.plusSeconds(90), Map.of("lostReason", "PRICE", "leadKnown", true));
        JsonNode before = explain("/api/rules/explain/" + decision);

        // when
        deploy(xml.replaceAll("(?s)<rule .*?</rule>\\s*<rule ", "<rule ")
                .replaceAll("<description>", "<description>New: "));

        // then
        assertThat(explain("/api/rules/explain/" + decision)).isEqualTo(before);
    }

    @Test
    void sellersSeeNoExplanation() throws Exception {
        for (String url : new String[] {"/api/rules/leadScore/explain?subject=LD-1", "/api/rules/explain/any"}) {
            mvc.perform(get(url).with(user("rep").authorities(AuthorityUtils.createAuthorityList(Groups.SALES))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void unknownDecisionIsNotFoundAndSubjectIsAskedFor() throws Exception {
        var analyst = user("anna").authorities(AuthorityUtils.createAuthorityList(Groups.ANALYSTS));
        mvc.perform(get("/api/rules/explain/none").with(analyst)).andExpect(status().isNotFound());
        mvc.perform(get("/api/rules/leadScore/explain").with(analyst)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void momentThatIsNoneIsRefusedByItsName() throws Exception {
        var analyst = user("anna").authorities(AuthorityUtils.createAuthorityList(Groups.ANALYSTS));
        mvc.perform(get("/api/rules/leadScore/explain?subject=LD-2026-000001&at=yesterday")
                        .with(analyst))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("at"));
    }

    private void deploy(String xml) {
        repository
                .createDeployment()
                .name("explain")
                .addString("explain.dmn", xml)
                .deploy();
    }

    private JsonNode explain(String url) throws Exception {
        return json.readTree(mvc.perform(
                        get(url).with(user("anna").authorities(AuthorityUtils.createAuthorityList(Groups.ANALYSTS))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
