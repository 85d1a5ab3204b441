package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.NaughtyStrings;
import io.closeloop.base.Groups;
import io.closeloop.security.Caller;
import io.closeloop.security.People;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hostile text through every form of a deal, sent as Tasklist sends it, each task by the person whose it is: kept
 * exactly as sent and shown so by the next task, or refused with its field, and then the task is as it was.
 */
@CloseloopTest
class HostileFormsProcessTest {

    /** What most long fields take; the others get half of it. */
    private static final int LONG_TEXT = 3_900;

    /** Of quotes and of talks, as many as a form takes. */
    private static final int LINES = 100;

    private static final String FILE = Base64File.pdf();

    /** Lone surrogates cannot be written in UTF-8, but they can be escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<Object> HOSTILE =
            List.of("\u0000", "a\u0007\u001b[2J", "\ud800", "x".repeat(100_000), Map.of("a", 1), List.of("a"));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Caller presales;
    private Caller legal;
    private Caller manager;

    @BeforeEach
    void engage() {
        presales = memberOf(Groups.PRESALES);
        legal = memberOf(Groups.LEGAL);
        manager = memberOf(Groups.SALES_MANAGERS);
    }

    @Test
    void everyStringComesThroughEveryFormAsItWasSent() throws Exception {
        // given
        List<String> strings = NaughtyStrings.keepable();
        Iterator<String> oneByOne =
                strings.stream().filter(text -> text.length() <= 200).iterator();

        for (String text : NaughtyStrings.packed(LONG_TEXT)) {
            DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
            Caller owner = ownerOf(deal);

            contact(deal, owner, text);
            analyse(deal, owner, text, oneByOne.next());
            solve(deal, owner, text);
            quote(deal, owner, text, strings);
            negotiate(deal, owner, text, strings);
            conclude(deal, owner, text, oneByOne);

            assertThat(deal.row("state", String.class)).isEqualTo("WON");
            Collections.rotate(strings = new ArrayList<>(strings), LINES);
        }
    }

    @Test
    void everyFieldOfEveryFormRefusesWhatIsNoTextAndNothingHappens() throws Exception {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
        Caller owner = ownerOf(deal);

        // when / then
        refusesHostile(deal, owner, StageWork.Tasks.CONTACT_CUSTOMER, deal.contact());
        deal.contactCustomer();
        refusesHostile(deal, owner, StageWork.Tasks.ANALYSE_NEEDS, deal.needs());
        deal.analyseNeeds();
        refusesHostile(deal, presales, StageWork.Tasks.DRAFT_SOLUTION, deal.solution());
        deal.draftSolution();
        Map<String, Object> presented = deal.solution();
        presented.put("customerReaction", "Likes it.");
        refusesHostile(deal, owner, StageWork.Tasks.PRESENT_SOLUTION, presented);
        deal.presentSolution();
        refusesHostile(deal, owner, StageWork.Tasks.PREPARE_QUOTE, quoteOf(List.of("Line 1"), "30 days"));
        refusesHostileLines(deal, owner, StageWork.Tasks.PREPARE_QUOTE, quoteOf(List.of("Line 1"), "30 days"));
        deal.prepareQuote(12);
        refusesHostile(deal, manager, StageWork.Tasks.APPROVE_QUOTE, decided("APPROVED", "approvalNote", "Go"));
        deal.submit(StageWork.Tasks.APPROVE_QUOTE, DealRun.MANAGER, DealRun.decision("APPROVED", "approvalNote", null));
        refusesHostile(deal, owner, StageWork.Tasks.NEGOTIATE_TERMS, termsOf(List.of("Dear"), "Two instalments"));
        refusesHostileLines(deal, owner, StageWork.Tasks.NEGOTIATE_TERMS, termsOf(List.of("Dear"), "Two instalments"));
        deal.negotiate();
        refusesHostile(deal, owner, StageWork.Tasks.DRAFT_CONTRACT, contractOf("Sale", "None", List.of("All")));
        refusesHostileLines(deal, owner, StageWork.Tasks.DRAFT_CONTRACT, contractOf("Sale", "None", List.of("All")));
        deal.draftContract();
        refusesHostile(deal, legal, StageWork.Tasks.REVIEW_CONTRACT, decided("APPROVED", "reviewNote", "Fine"));
        deal.review("APPROVED", null);
        refusesHostile(deal, manager, StageWork.Tasks.CONFIRM_CONTRACT, decided("CONFIRMED", "confirmNote", "Fine"));
        deal.confirm("CONFIRMED", null);
        refusesHostile(deal, owner, StageWork.Tasks.GET_SIGNATURES, signed("Li Wei", "Anna Berg"));
    }

    // The forms, each with what the next task and the database say of it
    // ------------------------------------------------------------------------------------------------------------

    private void contact(DealRun deal, Caller owner, String text) throws Exception {
        Map<String, Object> form = deal.contact();
        form.putAll(Map.of("firstFeedback", text, "nextStep", firstHalf(text)));
        complete(owner, deal, StageWork.Tasks.CONTACT_CUSTOMER, form);
        assertThat(delivered(deal, "INITIAL_CONTACT", "nextStep")).isEqualTo(firstHalf(text));
        JsonNode shown =
                JSON.readTree(owner.get("/api/opportunities/" + deal.number()).body());
        assertThat(shown.at("/followUps/0/feedback").textValue()).isEqualTo(text);
    }

    private void analyse(DealRun deal, Caller owner, String text, String competitors) throws Exception {
        Map<String, Object> form = deal.needs();
        form.replaceAll((field, value) -> field.equals("interviewMode") || !isText(value) ? value : text);
        form.putAll(Map.of("expectedCloseDate", "2099-12-31", "competitors", competitors));
        complete(owner, deal, StageWork.Tasks.ANALYSE_NEEDS, form);
        for (String field : List.of("needWhat", "needHow", "pains", "decisionProcess")) {
            assertThat(delivered(deal, "NEEDS_ANALYSIS", field)).isEqualTo(text);
        }
        assertThat(delivered(deal, "NEEDS_ANALYSIS", "competitors")).isEqualTo(competitors);
        assertThat(shown(presales, deal, StageWork.Tasks.DRAFT_SOLUTION, "deal")
                        .path("needsReport")
                        .textValue())
                .contains(text);
    }

    private void solve(DealRun deal, Caller owner, String text) throws Exception {
        Map<String, Object> form = deal.solution();
        form.putAll(Map.of("solutionSummary", text, "differentiators", "-15 % " + text));
        complete(presales, deal, StageWork.Tasks.DRAFT_SOLUTION, form);
        JsonNode known = shown(owner, deal, StageWork.Tasks.PRESENT_SOLUTION, "solutionSummary");
        assertThat(known.textValue()).isEqualTo(text);
        form.put("customerReaction", text);
        complete(owner, deal, StageWork.Tasks.PRESENT_SOLUTION, form);
        assertThat(delivered(deal, "SOLUTION", "customerReaction")).isEqualTo(text);
    }

    private void quote(DealRun deal, Caller owner, String text, List<String> strings) throws Exception {
        List<String> products = strings.stream()
                .filter(name -> name.length() <= 200)
                .limit(LINES)
                .toList();
        complete(owner, deal, StageWork.Tasks.PREPARE_QUOTE, quoteOf(products, secondHalf(text)));
        JsonNode lines = shown(manager, deal, StageWork.Tasks.APPROVE_QUOTE, "quoteLines");
        assertThat(lines.findValuesAsText("product")).isEqualTo(products);
        complete(manager, deal, StageWork.Tasks.APPROVE_QUOTE, decided("APPROVED", "approvalNote", firstHalf(text)));
        JsonNode shown = shown(owner, deal, StageWork.Tasks.NEGOTIATE_TERMS, "deal");
        assertThat(shown.path("paymentTerms").textValue()).isEqualTo(secondHalf(text));
    }

    private void negotiate(DealRun deal, Caller owner, String text, List<String> strings) throws Exception {
        complete(owner, deal, StageWork.Tasks.NEGOTIATE_TERMS, termsOf(strings.subList(0, 3 * LINES), text));
        JsonNode objections = JSON.readTree(delivered(deal, "NEGOTIATION", "objections"));
        assertThat(objections.findValuesAsText("objection")).isEqualTo(strings.subList(0, LINES));
        assertThat(objections.findValuesAsText("answer")).isEqualTo(strings.subList(LINES, 2 * LINES));
        assertThat(objections.findValuesAsText("alternative")).isEqualTo(strings.subList(2 * LINES, 3 * LINES));
        assertThat(delivered(deal, "NEGOTIATION", "agreedTerms")).isEqualTo(text);
    }

    private void conclude(DealRun deal, Caller owner, String text, Iterator<String> names) throws Exception {
        String title = names.next();
        List<String> labels = IntStream.range(0, 50)
                .mapToObj(i -> i == 0 ? title : "Part " + i)
                .toList();
        complete(owner, deal, StageWork.Tasks.DRAFT_CONTRACT, contractOf(title, text, labels));
        JsonNode contract = shown(legal, deal, StageWork.Tasks.REVIEW_CONTRACT, "contract");
        assertThat(contract.path("title").textValue()).isEqualTo(title);
        assertThat(contract.path("notes").textValue()).isEqualTo(text);
        assertThat(contract.path("instalments").toString())
                .contains(JSON.writeValueAsString(title).replace("\"", ""));
        complete(legal, deal, StageWork.Tasks.REVIEW_CONTRACT, decided("CHANGES", "reviewNote", text));
        assertThat(shown(owner, deal, StageWork.Tasks.DRAFT_CONTRACT, "contractTitle")
                        .textValue())
                .isEqualTo(title);
        complete(owner, deal, StageWork.Tasks.DRAFT_CONTRACT, contractOf(title, text, labels));
        assertThat(shown(legal, deal, StageWork.Tasks.REVIEW_CONTRACT, "contract")
                        .path("reviewNote")
                        .textValue())
                .isEqualTo(text);
        complete(legal, deal, StageWork.Tasks.REVIEW_CONTRACT, decided("APPROVED", "reviewNote", text));
        complete(manager, deal, StageWork.Tasks.CONFIRM_CONTRACT, decided("CONFIRMED", "confirmNote", text));
        JsonNode shown = shown(owner, deal, StageWork.Tasks.GET_SIGNATURES, "deal");
        assertThat(shown.path("confirmNote").textValue()).isEqualTo(text);
        String customer = names.next();
        String us = names.next();
        complete(owner, deal, StageWork.Tasks.GET_SIGNATURES, signed(customer, us));
        assertThat(jdbc.sql("""
                        select c.signed_by_customer || '|' || c.signed_by_us
                          from crm.contracts c
                          join crm.opportunities o on o.id = c.opportunity_id
                         where o.number = :number""")
                        .param("number", deal.number())
                        .query(String.class)
                        .single())
                .isEqualTo(customer + "|" + us);
    }

    private static Map<String, Object> quoteOf(List<String> products, String paymentTerms) {
        List<Map<String, Object>> lines = products.stream()
                .map(name -> Map.<String, Object>of("product", name, "quantity", 1, "unitPrice", 100))
                .toList();
        return new LinkedHashMap<>(Map.of(
                "quoteLines", lines, "discountPercent", 12, "paymentTerms", paymentTerms, "validUntil", "2099-12-31"));
    }

    private static Map<String, Object> termsOf(List<String> texts, String terms) {
        int third = Math.max(1, texts.size() / 3);
        List<Map<String, String>> objections = IntStream.range(0, third)
                .mapToObj(i -> Map.of(
                        "objection", texts.get(i),
                        "answer", texts.get((i + third) % texts.size()),
                        "alternative", texts.get((i + 2 * third) % texts.size())))
                .toList();
        return new LinkedHashMap<>(Map.of(
                "objections",
                objections,
                "agreedPrice",
                41_500,
                "agreedTerms",
                terms,
                "agreedDeliveryDate",
                "2099-06-30",
                "risk",
                "LOW"));
    }

    private static Map<String, Object> contractOf(String title, String notes, List<String> labels) {
        List<Map<String, Object>> instalments = labels.stream()
                .map(label ->
                        Map.<String, Object>of("label", label, "percent", 100 / labels.size(), "daysAfterSigning", 30))
                .toList();
        return new LinkedHashMap<>(Map.of(
                "contractTitle",
                title,
                "contractNotes",
                notes,
                "contractInstalments",
                instalments,
                "contractFile",
                new Base64File("contract.pdf", FILE)));
    }

    private static Map<String, Object> decided(String decision, String noteField, String note) {
        return new LinkedHashMap<>(Map.of("decision", decision, noteField, note));
    }

    private static Map<String, Object> signed(String customer, String us) {
        return new LinkedHashMap<>(Map.of("signedOn", "2026-01-05", "signedByCustomer", customer, "signedByUs", us));
    }

    // What is refused
    // ------------------------------------------------------------------------------------------------------------

    private void refusesHostile(DealRun deal, Caller user, String task, Map<String, Object> form) throws Exception {
        for (Map.Entry<String, Object> field : form.entrySet()) {
            if (field.getValue() instanceof List || field.getValue() instanceof Base64File) {
                continue;
            }
            for (Object hostile : HOSTILE) {
                Map<String, Object> sent = new HashMap<>(form);
                sent.put(field.getKey(), hostile);
                assertRefused(deal, task, field.getKey(), hostile, send(user, deal, task, sent));
            }
        }
        for (String odd : List.of("Object", "Bytes", "File", "Xml", "Date", "Integer", "Nonsense")) {
            HttpResponse<String> answer = sendRaw(user, deal, task, variable(form, odd));
            assertThat(answer.statusCode())
                    .as("%s of type %s: %s", task, odd, answer.body())
                    .isBetween(400, 499);
        }
    }

    /** One of the form's fields, its text said to be of another type. */
    private static Map<String, Object> variable(Map<String, Object> form, String type) {
        Map<String, Object> variables = variables(form);
        String field = form.keySet().stream()
                .filter(name -> isText(form.get(name)))
                .findFirst()
                .orElseThrow();
        variables.put(field, Map.of("value", "x", "type", type));
        return variables;
    }

    private void refusesHostileLines(DealRun deal, Caller user, String task, Map<String, Object> form)
            throws Exception {
        String list = form.keySet().stream()
                .filter(name -> form.get(name) instanceof List)
                .findFirst()
                .orElseThrow();
        Map<?, ?> line = (Map<?, ?>) ((List<?>) form.get(list)).get(0);
        for (Object part : line.keySet()) {
            for (Object hostile : HOSTILE) {
                Map<Object, Object> hostileLine = new HashMap<>(line);
                hostileLine.put(part, hostile);
                Map<String, Object> sent = new HashMap<>(form);
                sent.put(list, List.of(hostileLine));
                assertRefused(deal, task, list + "[0]." + part, hostile, send(user, deal, task, sent));
            }
        }
        for (String noList : List.of("{", "1", "\"x\"", "{}", "[1]", "[[]]", "[null]", "[".repeat(2_000), "")) {
            Map<String, Object> variables = variables(form);
            variables.put(list, Map.of("value", noList, "type", "Json"));
            HttpResponse<String> answer = sendRaw(user, deal, task, variables);
            assertThat(answer.statusCode())
                    .as("%s: %.20s: %s", task, noList, answer.body())
                    .isBetween(400, 499);
        }
    }

    private void assertRefused(DealRun deal, String task, String field, Object hostile, HttpResponse<String> answer)
            throws Exception {
        String what = "%s.%s = %.20s".formatted(task, field, hostile);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(400, 499);
        assertThat(JSON.readTree(answer.body()).path("message").textValue())
                .as(what)
                .doesNotContain("Exception", "io.closeloop", "org.camunda");
        assertThat(deal.openTasks()).as(what).contains(task);
    }

    // Over HTTP
    // ------------------------------------------------------------------------------------------------------------

    private void complete(Caller user, DealRun deal, String task, Map<String, Object> form) throws Exception {
        HttpResponse<String> answer = send(user, deal, task, form);
        assertThat(answer.statusCode()).as("%s: %s", task, answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> send(Caller user, DealRun deal, String task, Map<String, Object> form)
            throws Exception {
        return sendRaw(user, deal, task, variables(form));
    }

    private HttpResponse<String> sendRaw(Caller user, DealRun deal, String task, Map<String, Object> variables)
            throws Exception {
        String body = JSON.writeValueAsString(Map.of("variables", variables));
        return user.post("/engine-rest/task/" + deal.task(task).getId() + "/complete", body);
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((field, value) -> variables.put(field, variable(value)));
        return variables;
    }

    private static Map<String, Object> variable(Object value) {
        if (value instanceof Base64File file) {
            return Map.of("value", file.content(), "type", "File", "valueInfo", Map.of("filename", file.name()));
        }
        return value instanceof List<?> lines && lines.get(0) instanceof Map
                ? Map.of("value", written(lines), "type", "Json")
                : Map.of("value", value);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a task's form gets to show. */
    private static JsonNode shown(Caller user, DealRun deal, String task, String variable) throws Exception {
        String id = deal.task(task).getId();
        HttpResponse<String> answer = user.get("/engine-rest/task/" + id + "/form-variables?deserializeValues=false");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode shown = JSON.readTree(answer.body()).path(variable);
        return shown.path("type").asText().equals("Json")
                ? JSON.readTree(shown.path("value").asText())
                : shown.path("value");
    }

    private String delivered(DealRun deal, String stage, String field) {
        return jdbc.sql("""
                        select e.deliverable ->> :field
                          from crm.stage_entries e
                          join crm.opportunities o on o.id = e.opportunity_id
                         where o.number = :number
                           and e.stage = :stage""")
                .param("field", field)
                .param("number", deal.number())
                .param("stage", stage)
                .query(String.class)
                .single();
    }

    private static String firstHalf(String text) {
        return text.substring(0, middle(text));
    }

    private static String secondHalf(String text) {
        return text.substring(middle(text));
    }

    private static int middle(String text) {
        return text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    }

    private static boolean isText(Object value) {
        return value instanceof String;
    }

    private Caller ownerOf(DealRun deal) {
        User owner = identity.createUserQuery().userId(deal.owner()).singleResult();
        owner.setPassword(People.PASSWORD);
        identity.saveUser(owner);
        identity.createMembership(deal.owner(), Groups.SALES);
        return new Caller(port, deal.owner(), People.PASSWORD);
    }

    private Caller memberOf(String group) {
        return new Caller(port, People.create(identity, group), People.PASSWORD);
    }

    /** A file in a form. */
    private record Base64File(String name, String content) {

        static String pdf() {
            return java.util.Base64.getEncoder().encodeToString("%PDF-1.7 a contract".getBytes());
        }
    }
}
