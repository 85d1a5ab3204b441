package io.closeloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.NaughtyStrings;
import io.closeloop.base.Groups;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CloseloopTest
class PostLeadTest {

    private static final List<String> TEXT_FIELDS =
            List.of("contactName", "position", "industry", "region", "campaign", "need");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    private Poster poster;

    @BeforeEach
    void connect() {
        poster = new Poster(mvc);
    }

    @Test
    void newLeadIsCreatedAndItsCaseStarts() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("phone", "+86 138 1234 0000");
        lead.put("budget", 120000.50);
        lead.put("urgency", "IMMEDIATE");
        lead.put("consent", true);

        // when
        var answer = poster.post(lead);

        // then
        String number = poster.field(answer, "number");
        answer.andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/leads/" + number))
                .andExpect(jsonPath("number").value(matchesPattern("LD-\\d{4}-\\d{6,}")))
                .andExpect(jsonPath("status").value("NEW"))
                .andExpect(jsonPath("company").value(lead.get("company")))
                .andExpect(jsonPath("budget").value(120000.50))
                .andExpect(jsonPath("currency").value("CNY"))
                .andExpect(jsonPath("authority").value("UNKNOWN"))
                .andExpect(jsonPath("score").value(nullValue()))
                .andExpect(jsonPath("points").value(nullValue()))
                .andExpect(jsonPath("duplicate").doesNotExist());
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "leadToClose")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void answerIsWhatReadingTheLeadShows() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.putAll(Map.of("position", "Director", "industry", "Foods", "companySize", "LARGE", "region", "North"));
        lead.putAll(Map.of("campaign", "Spring", "need", "Replace it", "budget", 60_000, "urgency", "IMMEDIATE"));
        lead.putAll(Map.of("authority", "DECIDER", "consent", true, "phone", "0138 1234 5678"));

        // when
        var answer = poster.post(lead);

        // then
        String read = poster.read(Poster.MARKETING, "/api/leads/{number}", poster.field(answer, "number"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer.andReturn().getResponse().getContentAsString()).isEqualTo(read);
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsWritten() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("source", "MOON");
        lead.put("budget", -1);
        lead.put("urgency", 3);
        lead.put("consent", "yes");
        lead.put("companySize", "huge");
        lead.put("colour", "red");
        lead.remove("contactName");

        // when
        var answer = poster.post(lead);

        // then
        answer.andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[*].field")
                        .value(containsInAnyOrder(
                                "source", "budget", "urgency", "consent", "companySize", "colour", "contactName")))
                .andExpect(jsonPath("errors[?(@.field=='budget')].message").value(hasItem("must not be below 0")))
                .andExpect(jsonPath("errors[?(@.field=='budget')].rejected").value(hasItem("-1")));
        assertThat(leadsOf(lead)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "\"lead\"",
                "null",
                "{\"company\":",
                "{\"company\": [1]}",
                "{\"budget\": 1e999999999}"
            })
    void bodiesThatAreNoLeadAreRefused(String body) throws Exception {
        poster.send(Poster.MARKETING, "/api/leads", body).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"company", "contactName", "position", "industry", "region", "campaign", "need", "email", "phone"
            })
    void longTextIsRefusedAndNotSentBack(String field) throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put(field, "x".repeat(100_000));

        // when
        var answer = poster.post(lead);

        // then
        answer.andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[*].field").value(hasItem(field)));
        assertThat(answer.andReturn().getResponse().getContentLength()).isLessThan(5_000);
    }

    @Test
    void textOfAMegabyteIsRefusedUnread() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("need", "x".repeat(1_000_000));

        // then
        poster.post(lead).andExpect(status().isPayloadTooLarge());
        assertThat(leadsOf(lead)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\u001b[2J"})
    void controlCharactersAreRefused(String text) throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("need", text);

        // then
        poster.post(lead)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field").value("need"));
    }

    @Test
    void emojiAndRightToLeftTextAreKeptAsSent() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        lead.put("contactName", "شركة 👩‍💻 الأمل");
        lead.put("need", "第一行\n\"second\" \u202etxt <script>alert(1)</script>");

        // when
        var answer = poster.post(lead);

        // then
        answer.andExpect(status().isCreated())
                .andExpect(jsonPath("contactName").value(lead.get("contactName")))
                .andExpect(jsonPath("need").value(lead.get("need")));
    }

    @Test
    void naughtyStringsAreKeptAsSentOrRefusedButNeverBreakAnything() throws Exception {
        // given
        List<String> naughty = NaughtyStrings.all();

        for (String text : naughty) {
            // All in one lead, which saves thousands of requests; each in its own where that is refused.
            if (!isKept(text, TEXT_FIELDS)) {
                for (String field : TEXT_FIELDS) {
                    isKept(text, List.of(field));
                }
            }
            isKept(text, List.of("company"));
            isKept(text, List.of("email"));
            isKept(text, List.of("phone"));
        }
    }

    /** Whether a lead with this in all these fields is taken; then it is shown as sent, otherwise it is refused. */
    private boolean isKept(String text, List<String> fields) throws Exception {
        Map<String, Object> lead = Poster.lead();
        fields.forEach(field -> lead.put(field, text));
        var answer = poster.post(lead).andReturn().getResponse();
        if (answer.getStatus() == 422) {
            return false;
        }
        assertThat(answer.getStatus()).as("%s: %s", fields, text).isIn(200, 201);
        JsonNode shown = new ObjectMapper().readTree(answer.getContentAsByteArray());
        for (String field : fields) {
            assertThat(shown.path(field).textValue()).isEqualTo(text.isBlank() ? null : text);
        }
        return true;
    }

    @Test
    void repeatedRequestWithTheSameKeyGetsTheFirstAnswer() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        String key = "key-" + lead.get("email");
        String number = poster.field(sendWithKey(lead, key).andExpect(status().isCreated()), "number");

        // when
        var again = sendWithKey(lead, key);

        // then
        again.andExpect(status().isOk())
                .andExpect(jsonPath("number").value(number))
                .andExpect(jsonPath("duplicate").doesNotExist());
        assertThat(engagementsOf(number)).isZero();
    }

    @Test
    void keyOfAnotherRequestIsAConflict() throws Exception {
        // given
        Map<String, Object> lead = Poster.lead();
        String key = "key-" + lead.get("email");
        sendWithKey(lead, key);
        lead.put("need", "something else");

        // then
        sendWithKey(lead, key).andExpect(status().isConflict());
        sendWithKey(Poster.lead(), "x".repeat(201)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void postingNeedsAGroupThatHasToDoWithLeads() throws Exception {
        poster.send(Poster.as("lawyer", Groups.LEGAL), "/api/leads", poster.text(Poster.lead()))
                .andExpect(status().isForbidden());
    }

    private ResultActions sendWithKey(Map<String, ?> lead, String key) throws Exception {
        return mvc.perform(poster.sending(Poster.MARKETING, "/api/leads", poster.text(lead))
                .header("Idempotency-Key", key));
    }

    private long leadsOf(Map<String, Object> lead) {
        return jdbc.sql("select count(*) from crm.leads where company = :company")
                .param("company", lead.get("company"))
                .query(Long.class)
                .single();
    }

    private long engagementsOf(String number) {
        return jdbc.sql(
                        "select count(*) from crm.engagements e join crm.leads l on l.id = e.lead_id where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
