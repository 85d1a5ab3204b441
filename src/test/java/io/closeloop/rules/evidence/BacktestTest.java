package io.closeloop.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CloseloopTest
class BacktestTest {

    private static final Instant PAST = Instant.parse("2019-03-01T00:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private RepositoryService repository;

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
    void draftDecidesEachPastCaseAsTheDecisionServiceWould() throws Exception {
        // given
        String published = scoring("equal");
        String draft = published
                .replace("<text>[40..60)</text>", "<text>[30..60)</text>")
                .replace("<text>[20..40)</text>", "<text>[20..30)</text>")
                .replace(
                        "<text>score</text>\n        </inputExpression>",
                        "<text>score + 3</text>\n        </inputExpression>")
                .replace("<text>[50000..100000)</text>", "<text>[40000..100000)</text>");
        deploy(published);
        List<Map<String, Object>> facts = randomFacts(150);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            past.decide("equalScore", PAST.plusSeconds(i), facts.get(i));
            before.add(decide("equalScore", facts.get(i)));
        }

        // when
        JsonNode backtest = run("equalScore", draft, PAST, PAST.plusSeconds(1_000));

        // then
        deploy(draft);
        Map<Instant, String> expected = new TreeMap<>();
        for (int i = 0; i < facts.size(); i++) {
            String after = decide("equalScore", facts.get(i));
            if (!after.equals(before.get(i))) {
                expected.put(PAST.plusSeconds(i), before.get(i) + " " + after);
            }
        }
        assertThat(expected.size()).isBetween(20, 140);
        assertThat(backtest.path("total").asInt()).isEqualTo(150);
        assertThat(backtest.path("unplayable").asInt()).isZero();
        assertThat(changes("equalScore", backtest)).isEqualTo(expected);
        assertThat(backtest.path("classOutput").asText()).isEqualTo("grade");
        assertThat(sum(backtest.path("matrix"))).isEqualTo(150);
    }

    private static int sum(JsonNode matrix) {
        int sum = 0;
        for (JsonNode move : matrix) {
            sum += move.path("count").asInt();
        }
        return sum;
    }

    @Test
    void whatWasNotRecordedIsNotGuessed() throws Exception {
        // given
        String published = scoring("gap");
        deploy(published);
        past.decide("gapScore", PAST, facts(Map.of("companySize", "LARGE")));
        past.decide("gapScore", PAST.plusSeconds(1), facts(Map.of()));
        String draft = published.replace(
                "<text>companySize</text>", "<text>if companySize = null then region else companySize</text>");

        // when
        JsonNode backtest = run("gapScore", draft, PAST, PAST.plusSeconds(10));

        // then
        assertThat(backtest.path("done").asInt()).isEqualTo(2);
        assertThat(backtest.path("unplayable").asInt()).isEqualTo(1);
        assertThat(backtest.at("/obstacles/0/reason").asText())
                .isEqualTo("the draft asks for region, which was not recorded");
        assertThat(sum(backtest.path("matrix"))).isEqualTo(1);
    }

    @Test
    void resultOfAnotherTableIsNeverTakenFromThePast() throws Exception {
        // given
        String published = scoring("part");
        deploy(published);
        past.decide("partScore", PAST, facts(Map.of("companySize", "LARGE", "budget", 200_000)));
        String draft =
                published.replace("<requiredDecision href=\"#partTotal\"/>", "<requiredInput href=\"#budget\"/>");

        // when
        JsonNode backtest = run("partScore", draft, PAST, PAST.plusSeconds(10));

        // then
        assertThat(backtest.at("/obstacles/0/reason").asText())
                .isEqualTo("the draft asks for score, which was not recorded");
    }

    @Test
    void draftIsSetAgainstWhatBecameOfTheLeads() throws Exception {
        // given
        qualified("WON", 80_000, 10);
        qualified("WON", 30_000, 11);
        qualified("LOST", 0, 10);
        String reviewedAndQualifiedLater = qualified("WON", 50_000, 12);
        past.decideInCase(reviewedAndQualifiedLater, "leadQualification", PAST.minusSeconds(500), points(4, 5, 3, 45));
        String stricter = published("leadQualification")
                .replaceFirst("&gt;= 10</text>", "&gt;= 11</text>")
                .replaceFirst("&gt;= 40</text>", "&gt;= 90</text>");

        // when
        JsonNode backtest = run("leadQualification", stricter, PAST.minusSeconds(1_000), PAST.plusSeconds(1_000));

        // then
        assertThat(backtest.path("total").asInt()).isEqualTo(5);
        assertThat(backtest.path("changed").asInt()).isEqualTo(3);
        assertThat(backtest.at("/turnedAway/won").asInt()).isEqualTo(1);
        assertThat(backtest.at("/turnedAway/amount").asInt()).isEqualTo(80_000);
        assertThat(backtest.at("/turnedAway/lost").asInt()).isEqualTo(1);
        JsonNode outcome = outcome(backtest, "QUALIFIED");
        assertThat(outcome.at("/before/cases").asInt()).isEqualTo(4);
        assertThat(outcome.at("/before/conversion").decimalValue()).isEqualByComparingTo("75.00");
        assertThat(outcome.at("/before/amount").asInt()).isEqualTo(160_000);
        assertThat(outcome.at("/after/cases").asInt()).isEqualTo(2);
        assertThat(outcome.at("/after/conversion").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(outcome(backtest, "NURTURE").at("/before").isNull()).isTrue();
        assertThat(outcome(backtest, "NURTURE").at("/after/lost").asInt()).isEqualTo(1);
    }

    @Test
    void draftIsSetAgainstWhetherCustomersBoughtAgain() throws Exception {
        // given
        Instant then = PAST.plus(Duration.ofDays(40));
        String again = past.account();
        String never = past.account();
        past.deal("LD-NONE-1", again, "WON", 70_000, then.minusSeconds(100));
        past.deal("LD-NONE-2", again, "WON", 20_000, then.plusSeconds(100));
        past.deal("LD-NONE-3", never, "WON", 70_000, then.minusSeconds(100));
        Map<String, Object> regular = Map.of(
                "yearlyPurchases", 70_000, "relationshipMonths", 8, "demand", "STABLE", "referralPotential", "LOW");
        past.decideInCase(again, "customerTiering", then, regular);
        past.decideInCase(never, "customerTiering", then.plusSeconds(1), regular);

        // when
        JsonNode backtest = run("customerTiering", published("customerTiering"), then, then.plusSeconds(10));

        // then
        JsonNode outcome = outcome(backtest, "C").path("before");
        assertThat(backtest.path("changed").asInt()).isZero();
        assertThat(outcome.path("customers").asInt()).isEqualTo(2);
        assertThat(outcome.path("boughtAgain").asInt()).isEqualTo(1);
        assertThat(outcome.path("repurchase").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(outcome.path("amount").asInt()).isEqualTo(20_000);
        assertThat(outcome(backtest, "C").path("after")).isEqualTo(outcome);
    }

    private String qualified(String state, int amount, int budgetPoints) {
        String lead = past.lead("QUALIFIED");
        Instant at = PAST.plusSeconds(Math.abs(lead.hashCode() % 900));
        past.decideInCase(lead, "leadQualification", at, points(budgetPoints, 9, 9, 30));
        past.deal(lead, null, state, amount, PAST.plus(Duration.ofDays(30)));
        return lead;
    }

    private static Map<String, Object> points(int budget, int urgency, int authority, int score) {
        return Map.of("budgetPoints", budget, "urgencyPoints", urgency, "authorityPoints", authority, "score", score);
    }

    private static JsonNode outcome(JsonNode backtest, String name) {
        for (JsonNode outcome : backtest.path("outcomes")) {
            if (outcome.path("class").asText().equals(name)) {
                return outcome;
            }
        }
        throw new AssertionError("no class " + name + " in " + backtest);
    }

    private JsonNode run(String key, String xml, Instant from, Instant to) throws Exception {
        String body = json.writeValueAsString(Map.of("xml", xml, "from", from.toString(), "to", to.toString()));
        JsonNode started = body(post("/api/rules/" + key + "/backtests")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
        String url = "/api/rules/" + key + "/backtests/" + started.path("id").asLong();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> body(get(url)),
                        backtest -> !backtest.path("state").asText().equals("RUNNING"));
    }

    private Map<Instant, String> changes(String key, JsonNode backtest) throws Exception {
        JsonNode page = body(
                get("/api/rules/" + key + "/backtests/" + backtest.path("id").asLong() + "/changes?size=200"));
        Map<Instant, String> changes = new TreeMap<>();
        for (JsonNode change : page.path("items")) {
            changes.put(
                    Instant.parse(change.path("evaluatedAt").asText()),
                    row(change, "before") + " " + row(change, "after"));
        }
        assertThat(page.path("total").asInt()).isEqualTo(changes.size());
        return changes;
    }

    private String row(JsonNode change, String side) {
        boolean fails = side.equals("after") && !change.path("failure").isNull();
        return fails ? "fails" : text(json.convertValue(change.path(side).path(0), Map.class));
    }

    private static String text(Map<?, ?> row) {
        return new TreeMap<>(row).toString();
    }

    private String decide(String key, Map<String, Object> facts) {
        clock.set(PAST.minus(Duration.ofDays(100)));
        try {
            DmnDecisionResult result =
                    decisions.evaluateDecisionByKey(key).variables(facts).evaluate();
            return text(result.getSingleResult().getEntryMap());
        } catch (ProcessEngineException twoRowsFit) {
            return "fails";
        }
    }

    private JsonNode body(MockHttpServletRequestBuilder request) throws Exception {
        return json.readTree(
                mvc.perform(request.with(user("anna").authorities(AuthorityUtils.createAuthorityList(Groups.ANALYSTS))))
                        .andExpect(status().is2xxSuccessful())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private String published(String key) throws IOException {
        String definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        return new String(repository.getDecisionModel(definition).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The packaged tables of the lead score under keys of one test's own. */
    private static String scoring(String prefix) throws IOException {
        try (InputStream xml = BacktestTest.class.getResourceAsStream("/dmn/lead-score.dmn")) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\"(#?)lead([A-Z])", "\"$1" + prefix + "$2");
        }
    }

    private void deploy(String xml) {
        repository
                .createDeployment()
                .name("back-test")
                .addString("back-test.dmn", xml)
                .deploy();
    }

    private static List<Map<String, Object>> randomFacts(int count) {
        Random random = new Random(7);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> some = new HashMap<>();
            some.put("companySize", any(random, null, "MICRO", "SMALL", "MEDIUM", "LARGE"));
            some.put("industry", any(random, null, "Manufacturing", "retail", "Software"));
            some.put("position", any(random, null, "CEO", "Purchasing manager", "intern"));
            some.put("budget", any(random, null, 0, 12_000, 45_000, 60_000.5, 250_000));
            some.put("urgency", any(random, "IMMEDIATE", "WITHIN_MONTH", "WITHIN_QUARTER", "LATER", "UNKNOWN"));
            some.put("authority", any(random, "DECIDER", "RECOMMENDER", "USER", "UNKNOWN"));
            some.put("pageVisits", any(random, null, 0, 3, 12.5));
            some.put("demos", any(random, null, 0, 1));
            all.add(facts(some));
        }
        return all;
    }

    private static Object any(Random random, Object... values) {
        return values[random.nextInt(values.length)];
    }

    private static Map<String, Object> facts(Map<String, Object> known) {
        Map<String, Object> facts = new HashMap<>();
        List.of("companySize", "industry", "position", "budget", "pageVisits", "downloads", "events", "forms")
                .forEach(name -> facts.put(name, null));
        List.of("replies", "demos", "trials", "quoteRequests").forEach(name -> facts.put(name, null));
        facts.put("urgency", "UNKNOWN");
        facts.put("authority", "UNKNOWN");
        facts.putAll(known);
        return facts;
    }
}
