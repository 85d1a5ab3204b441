package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.NaughtyStrings;
import io.closeloop.base.Groups;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Hostile text through the text fields of the bodies sent over HTTP: kept exactly as sent and shown so, or refused with
 * the field, and then nothing is written. Leads have a test of their own, and so have the tasks' forms.
 */
@CloseloopTest
class HostileBodiesTest {

    /** Lone surrogates cannot be written in UTF-8, but they can be escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<Object> HOSTILE = List.of(
            "\u0000",
            "a\u0007b",
            "\u001b[2J",
            "\ud800",
            "x\udc00y",
            "x".repeat(100_000),
            5,
            true,
            Map.of("a", 1),
            List.of("a"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private DealRun deal;
    private List<Field> fields;

    /**
     * A text field of a request.
     *
     * @param body    with %s in the field's place
     * @param longest characters it takes
     * @param shown   where the answer shows it
     */
    private record Field(HttpMethod method, String path, String body, String name, int longest, String shown) {

        static Field posted(String path, String body, String name, int longest, String shown) {
            return new Field(HttpMethod.POST, path, body, name, longest, shown);
        }
    }

    @BeforeEach
    void open() {
        deal = DealRun.startedIn(context, Stage.SOLUTION);
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        String account = account();
        fields = List.of(
                followUp("subject", 500, "\"feedback\":\"Fine\""),
                followUp("feedback", 4000, "\"subject\":\"Price\""),
                followUp("needChange", 2000, "\"subject\":\"Price\""),
                followUp("measure", 2000, "\"subject\":\"Price\",\"deadline\":\"2099-01-01\""),
                Field.posted(
                        "/api/service-cases",
                        "{\"accountNumber\":\"" + account + "\",\"subject\":%s}",
                        "subject",
                        300,
                        "/subject"),
                Field.posted(
                        "/api/service-cases",
                        "{\"accountNumber\":\"" + account + "\",\"subject\":\"Leaks\",\"description\":%s}",
                        "description",
                        4000,
                        "/description"),
                Field.posted(
                        "/api/payments",
                        "{\"reference\":%s,\"orderNumber\":\"" + order.number()
                                + "\",\"amount\":0.01,\"paidAt\":\"2026-01-05T09:30:00+08:00\"}",
                        "reference",
                        100,
                        "/reference"),
                Field.posted(
                        "/api/insights/costs",
                        "{\"source\":\"EVENT\",\"spentOn\":\"2020-01-02\",\"amount\":1,\"campaign\":%s}",
                        "campaign",
                        200,
                        "/campaign"),
                Field.posted(
                        "/api/insights/costs",
                        "{\"source\":\"EVENT\",\"spentOn\":\"2020-01-02\",\"amount\":1,\"note\":%s}",
                        "note",
                        2000,
                        "/note"),
                Field.posted(
                        "/api/insights/account-costs",
                        "{\"accountNumber\":\"" + account + "\",\"spentOn\":\"2020-01-02\",\"amount\":1,\"note\":%s}",
                        "note",
                        2000,
                        "/note"),
                Field.posted(
                        "/api/targets",
                        "{\"scope\":\"REGION\",\"subject\":\"Hostile " + UUID.randomUUID()
                                + "\",\"figure\":\"WON_DEALS\",\"period\":\"2031-02\",\"value\":5,\"note\":%s}",
                        "note",
                        2000,
                        "/0/note"),
                new Field(HttpMethod.PUT, "/api/greeting-days/2098-03-04", "{\"name\":%s}", "name", 100, "/name"),
                new Field(HttpMethod.PUT, "/api/calendar-days/2098-03-05", "{\"note\":%s}", "note", 200, "/note"),
                Field.posted(
                        "/api/rules/churnRisk/cases",
                        "{\"name\":%s,\"inputs\":{\"everBought\":false},\"expected\":{\"risk\":\"LOW\"}}",
                        "name",
                        200,
                        "/name"));
    }

    @Test
    void everyStringIsShownAsItWasSent() throws Exception {
        List<String> strings = NaughtyStrings.keepable();
        for (int i = 0; i < fields.size(); i++) {
            for (String text : sharedOut(strings, i)) {
                isKept(fields.get(i), text);
            }
            if (fields.get(i).longest() >= 2000) {
                for (String all : NaughtyStrings.packed(1_900)) {
                    isKept(fields.get(i), all);
                }
            }
        }
    }

    /** A note goes with what becomes of a deal. */
    @Test
    void everyStringIsKeptInTheNotesOfADeal() throws Exception {
        for (String text : NaughtyStrings.packed(3_900)) {
            String owner = deal.colleague().equals(deal.row("owner", String.class)) ? deal.owner() : deal.colleague();
            assertThat(act("hold", Map.of("until", "2099-01-01", "note", text))
                            .path("note")
                            .textValue())
                    .isEqualTo(text);
            act("resume", Map.of());
            assertThat(act("reassign", Map.of("owner", owner, "note", text))
                            .path("note")
                            .textValue())
                    .isEqualTo(text);
        }
        String last = NaughtyStrings.packed(3_900).get(0);
        assertThat(act("back", Map.of("note", last)).path("note").textValue()).isEqualTo(last);
        Map<String, Object> loss = Map.of("reason", "PRICE", "competitor", last.substring(0, 500), "note", last);
        assertThat(act("lose", loss).path("competitor").textValue()).isEqualTo(last.substring(0, 500));
    }

    @Test
    void whatIsNoTextIsRefusedWithItsFieldAndNothingIsWritten() throws Exception {
        for (String action : List.of("lose", "hold", "back", "reassign")) {
            String whole =
                    "{\"reason\":\"PRICE\",\"competitor\":\"X\",\"until\":\"2099-01-01\",\"owner\":\"x\",\"note\":%s}";
            refusesHostile(Field.posted(path(action), whole, "note", 4000, ""));
        }
        for (Field field : fields) {
            refusesHostile(field);
        }
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
    }

    @Test
    void requestOfAMegabyteIsRefusedUnread() throws Exception {
        for (Field field : fields) {
            assertThat(send(field, "x".repeat(1_000_000)).getStatus())
                    .as(field.path())
                    .isEqualTo(413);
        }
    }

    @Test
    void fieldThatIsNotKnownIsRefused() throws Exception {
        for (Field field : fields) {
            Field misspelt =
                    new Field(field.method(), field.path(), field.body().replace("{", "{\"colour\":1,"), "", 0, "");
            if (!field.path().contains("/rules/")) {
                assertThat(send(misspelt, "x").getStatus()).as(field.path()).isEqualTo(422);
            }
        }
        for (String action : List.of("lose", "hold", "back", "reassign")) {
            MockHttpServletResponse answer =
                    send(Field.posted(path(action), "{\"colour\":%s}", "colour", 0, ""), "red");
            assertThat(JSON.readTree(answer.getContentAsByteArray())
                            .at("/errors")
                            .findValuesAsText("field"))
                    .contains("colour");
        }
    }

    private Field followUp(String name, int longest, String rest) {
        return Field.posted(
                path("follow-ups"),
                "{\"channel\":\"PHONE\"," + rest + ",\"" + name + "\":%s}",
                name,
                longest,
                "/followUps/0/" + name);
    }

    private String path(String action) {
        return "/api/opportunities/" + deal.number() + "/" + action;
    }

    private String account() {
        return jdbc.sql("""
                        insert into crm.accounts (id, version, number, name, name_key, phase, created_at)
                        values (nextval('crm.account_id'), 0, :number, :number, lower(:number), 'PURCHASE', now())
                        returning number""")
                .param("number", "AC " + UUID.randomUUID())
                .query(String.class)
                .single();
    }

    private void isKept(Field field, String text) throws Exception {
        MockHttpServletResponse answer = send(field, text);
        assertThat(answer.getStatus())
                .as("%s %s: %s", field.path(), text, answer.getContentAsString())
                .isBetween(200, 202);
        JsonNode shown = JSON.readTree(answer.getContentAsByteArray()).at(field.shown());
        assertThat(shown.textValue()).as(field.path() + " " + field.name()).isEqualTo(text);
    }

    private void refusesHostile(Field field) throws Exception {
        for (Object hostile : HOSTILE) {
            if (field.path().contains("/rules/") && (hostile instanceof Integer || hostile instanceof Boolean)) {
                continue; // taken as the text that it is written in
            }
            MockHttpServletResponse answer = send(field, hostile);
            String what =
                    "%s %s = %.20s: %.500s".formatted(field.path(), field.name(), hostile, answer.getContentAsString());
            assertThat(answer.getStatus()).as(what).isEqualTo(422);
            assertThat(JSON.readTree(answer.getContentAsByteArray())
                            .at("/errors")
                            .findValuesAsText("field"))
                    .as(what)
                    .contains(field.name());
        }
    }

    private JsonNode act(String action, Map<String, ?> body) throws Exception {
        MockHttpServletResponse answer =
                send(Field.posted(path(action), JSON.writeValueAsString(body).replace("%", "%%"), "", 0, ""), "");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return JSON.readTree(mvc.perform(get("/api/opportunities/" + deal.number())
                        .with(user("root").authorities(AuthorityUtils.createAuthorityList(Groups.ADMINISTRATORS))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private MockHttpServletResponse send(Field field, Object value) throws Exception {
        String body = field.body().formatted(JSON.writeValueAsString(value));
        return mvc.perform(request(field.method(), field.path())
                        .with(user("root").authorities(AuthorityUtils.createAuthorityList(Groups.ADMINISTRATORS)))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    /** Each field gets its share of them alone, which saves thousands of requests. */
    private List<String> sharedOut(List<String> strings, int which) {
        return IntStream.range(0, strings.size())
                .filter(i -> i % fields.size() == which)
                .mapToObj(strings::get)
                .filter(text -> text.length() <= fields.get(which).longest())
                .toList();
    }
}
