package io.closeloop.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

@CloseloopTest
class RowStatisticsTest {

    private static final Instant PAST = Instant.parse("2016-05-01T04:00:00Z");
    private static final String OF_MAY = "?from=2016-05-01&to=2016-05-01";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private DecisionService decisions;

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
    void eachRowsHitsConversionsAndRevenueAreCounted() throws Exception {
        // given
        String won = past.lead("QUALIFIED");
        String lost = past.lead("QUALIFIED");
        past.deal(won, null, "WON", 40_000, PAST.plus(Duration.ofDays(20)));
        past.deal(lost, null, "LOST", 90_000, PAST.plus(Duration.ofDays(20)));
        Map<String, Object> good = Map.of("budgetPoints", 10, "urgencyPoints", 9, "authorityPoints", 9, "score", 60);
        past.decideInCase(won, "leadQualification", PAST, good);
        past.decideInCase(won, "leadQualification", PAST.plusSeconds(1), good);
        past.decideInCase(lost, "leadQualification", PAST.plusSeconds(2), good);
        past.decideInCase(lost, "leadQualification", PAST.plus(Duration.ofDays(2)), good);

        // when
        JsonNode rows = rows("/api/rules/leadQualification/rows" + OF_MAY);

        // then
        JsonNode hit = row(rows, "Rule_BudgetUrgencyAuthorityReached");
        assertThat(hit.path("row").asInt()).isEqualTo(1);
        assertThat(hit.path("hits").asInt()).isEqualTo(3);
        assertThat(hit.path("conversions").asInt()).isEqualTo(1);
        assertThat(hit.path("revenue").asInt()).isEqualTo(40_000);
        JsonNode never = row(rows, "Rule_ScoreTooLow");
        assertThat(never.path("hits").asInt()).isZero();
        assertThat(never.path("description").asText()).contains("Hardly anything");
    }

    @Test
    void whatACustomerBoughtAfterwardsCountsOncePerRow() throws Exception {
        // given
        String account = past.account();
        Map<String, Object> regular = Map.of(
                "yearlyPurchases", 70_000, "relationshipMonths", 8, "demand", "STABLE", "referralPotential", "LOW");
        past.deal("LD-BEFORE", account, "WON", 70_000, PAST.minusSeconds(1));
        past.decideInCase(account, "customerTiering", PAST.plusSeconds(10), regular);
        past.deal("LD-AFTER", account, "WON", 5_000, PAST.plusSeconds(15));
        past.decideInCase(account, "customerTiering", PAST.plusSeconds(20), regular);

        // when
        JsonNode rows = rows("/api/rules/customerTiering/rows" + OF_MAY);

        // then
        int hits = 0;
        int revenue = 0;
        for (JsonNode row : rows) {
            hits += row.path("hits").asInt();
            revenue += row.path("revenue").asInt();
        }
        assertThat(hits).isEqualTo(2);
        assertThat(revenue).isEqualTo(5_000);
    }

    @Test
    void rowsOfAllTablesOfAFileAreListed() throws Exception {
        // given
        past.decide("stagePolicy", PAST.plusSeconds(30), Map.of("stage", "QUOTATION", "tier", "A", "amount", 1));

        // when
        JsonNode rows = rows("/api/rules/dealValue/rows" + OF_MAY);

        // then
        assertThat(rows.findValuesAsText("decision")).contains("stagePolicy", "dealValue");
        assertThat(rows.findValues("hits").stream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(2);
    }

    private static JsonNode row(JsonNode rows, String id) {
        for (JsonNode row : rows) {
            if (row.path("rowId").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no row " + id);
    }

    private JsonNode rows(String url) throws Exception {
        return json.readTree(mvc.perform(get(url).with(user("max")
                                .authorities(AuthorityUtils.createAuthorityList(Groups.SALES_MANAGERS))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .path("items");
    }
}
