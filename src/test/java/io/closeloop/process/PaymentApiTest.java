package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Payments over HTTP, and orders to look at. */
@CloseloopTest
class PaymentApiTest {

    private static final String TWO_PARTS = """
            [{"label":"Down payment","percent":30,"daysAfterSigning":10},
             {"label":"Rest","percent":70,"daysAfterSigning":40}]""";

    private static final int AT_ONCE = 8;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String reference = UUID.randomUUID().toString();

    @Test
    void paymentIsRecordedOnceHoweverOftenItIsReported() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);

        // when / then
        pay(finance(), order, "20000.00")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("reference", is(reference)))
                .andExpect(jsonPath("orderNumber", is(order.number())))
                .andExpect(jsonPath("amount", is(20000.00)))
                .andExpect(jsonPath("currency", is("CNY")))
                .andExpect(jsonPath("credit", is(0)))
                .andExpect(jsonPath("allocations[0].label", is("Down payment")))
                .andExpect(jsonPath("allocations[0].amount", is(15000.00)))
                .andExpect(jsonPath("allocations[1].amount", is(5000.00)));
        pay(finance(), order, "20000").andExpect(status().isOk()).andExpect(jsonPath("amount", is(20000.00)));
        assertThat(order.row("paid_amount", String.class)).isEqualTo("20000.00");
    }

    @Test
    void otherContentUnderTheSameReferenceIsAConflict() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);
        OrderRun other = OrderRun.begun(context, TWO_PARTS);
        pay(finance(), order, "100.00").andExpect(status().isCreated());

        // when / then
        pay(finance(), order, "100.01")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("detail", containsString(reference)));
        pay(finance(), other, "100.00").andExpect(status().isConflict());
        send(finance(), body(order, "100.00").replace("09:30", "09:31")).andExpect(status().isConflict());
        assertThat(order.row("paid_amount", String.class)).isEqualTo("100.00");
        assertThat(other.row("paid_amount", String.class)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "amount":100.00                         | "amount":0                            | amount
            "amount":100.00                         | "amount":-1                           | amount
            "amount":100.00                         | "amount":0.001                        | amount
            "amount":100.00                         | "amount":"100"                        | amount
            "amount":100.00                         | "amount":1e18                         | amount
            "amount":100.00                         | "amount":null                         | amount
            "paidAt":"2026-01-05T09:30:00+08:00"    | "paidAt":"2026-01-05"                 | paidAt
            "paidAt":"2026-01-05T09:30:00+08:00"    | "paidAt":"2099-01-05T09:30:00+08:00"  | paidAt
            "paidAt":"2026-01-05T09:30:00+08:00"    | "paidAt":null                         | paidAt
            "amount":100.00                         | "amount":100.00,"currency":"EUR"      | currency
            "amount":100.00                         | "amount":100.00,"note":"thanks"       | note
            """)
    void whatMakesNoSenseIsRefusedWithItsField(String right, String wrong, String field) throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);

        // when / then
        send(finance(), body(order, "100.00").replace(right, wrong))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
        assertThat(order.row("paid_amount", String.class)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "orderNumber"})
    void whatIsMissingIsNamed(String field) throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);

        // when / then
        send(finance(), body(order, "100.00").replace("\"" + field + "\"", "\"nothing\""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[?(@.field == '" + field + "')].message", hasSize(1)));
    }

    @Test
    void orderThatIsNotThereIsNotFound() throws Exception {
        send(finance(), """
                {"reference":"%s","orderNumber":"OR-1999-000001","amount":1,"paidAt":"2026-01-05T09:30:00+08:00"}""".formatted(reference))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("detail", is("There is no order OR-1999-000001.")));
    }

    @Test
    void onlyFinanceAndManagersReportPayments() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);

        // when / then
        for (String group : List.of(Groups.SALES, Groups.MARKETING, Groups.SERVICE, Groups.ANALYSTS)) {
            pay(member("somebody", group), order, "1.00").andExpect(status().isForbidden());
        }
        pay(member("boss", Groups.SALES_MANAGERS), order, "1.00").andExpect(status().isCreated());
        pay(member("root", Groups.ADMINISTRATORS), order, "1.00").andExpect(status().isOk());
    }

    @Test
    void ofReportsAtOneMomentOneIsRecorded() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);

        // when
        List<Integer> answers = atOnce(number -> pay(finance(), order, "15000.00"));

        // then
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(order.row("paid_amount", String.class)).isEqualTo("15000.00");
        assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isTrue();
    }

    @Test
    void oneReferenceForTwoOrdersAtOneMomentIsRecordedForOne() throws Exception {
        // given
        OrderRun one = OrderRun.begun(context, TWO_PARTS);
        OrderRun other = OrderRun.begun(context, TWO_PARTS);

        // when
        List<Integer> answers = atOnce(number -> pay(finance(), number % 2 == 0 ? one : other, "15000.00"));

        // then
        assertThat(answers).containsOnlyOnce(201).contains(200, 409).containsOnly(200, 201, 409);
    }

    @Test
    void differentPaymentsOfOneOrderAtOneMomentAllCount() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);

        // when
        List<Integer> answers =
                atOnce(number -> send(finance(), body(order, "10000.00").replace(reference, reference + "-" + number)));

        // then
        assertThat(answers).containsOnly(201);
        assertThat(order.row("paid_amount", String.class)).isEqualTo("80000.00");
        assertThat(order.row("credit", String.class)).isEqualTo("30000.00");
        assertThat(order.row("paid", Boolean.class)).isTrue();
        assertThat(jdbc.sql("""
                        select sum(a.amount)
                          from crm.payment_allocations a
                          join crm.payments p on p.id = a.payment_id
                         where p.reference like :reference""")
                        .param("reference", reference + "%")
                        .query(String.class)
                        .single())
                .isEqualTo("50000.00");
    }

    @Test
    void paymentWhileTheCollectionIsBeingStartedIsMissedByNeither() throws Exception {
        for (int round = 0; round < 3; round++) {
            // given
            OrderRun order = OrderRun.won(context, TWO_PARTS);
            String own = reference + "-" + round;

            // when
            atOnce(number -> number == 0
                    ? send(finance(), body(order, "50000.00").replace(reference, own))
                    : number == 1 ? begin(order) : null);

            // then
            order.deliver();
            order.close();
            assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
            assertThat(order.deal().isEnded()).isTrue();
        }
    }

    @Test
    void deliveryAndLastPaymentAtOneMomentCloseTheOrder() throws Exception {
        for (int round = 0; round < 5; round++) {
            // given
            OrderRun order = OrderRun.begun(context, TWO_PARTS);
            String own = reference + "-" + round;

            // when
            List<Integer> answers = atOnce(number -> number == 0
                    ? send(finance(), body(order, "50000.00").replace(reference, own))
                    : number == 1 ? deliver(order) : null);

            // then
            assertThat(answers).containsExactly(201);
            order.close();
            assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
        }
    }

    @Test
    void ownersSeeTheirOrdersAndOtherSellersDoNot() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);
        order.deliver();
        pay(finance(), order, "15000.00");

        // when / then
        look(member(order.deal().owner(), Groups.SALES), order)
                .andExpect(status().isOk())
                .andExpect(jsonPath("state", is("OPEN")))
                .andExpect(jsonPath("amount", is(50000.00)))
                .andExpect(jsonPath("paidAmount", is(15000.00)))
                .andExpect(jsonPath("openAmount", is(35000.00)))
                .andExpect(jsonPath("delivery.receivedBy", is("Wang Fang")))
                .andExpect(jsonPath("instalments", hasSize(2)))
                .andExpect(jsonPath("instalments[0].paidAt").isNotEmpty())
                .andExpect(jsonPath("payments[0].reference", is(reference)));
        look(member("colleague", Groups.SALES, Groups.ofTeam(order.deal().team())), order)
                .andExpect(status().isOk());
        look(member("stranger", Groups.SALES, "team-elsewhere"), order).andExpect(status().isNotFound());
        look(finance(), order).andExpect(status().isOk());
    }

    @Test
    void ordersAreListedByWhatIsOpenAndOverdue() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, TWO_PARTS);
        RequestPostProcessor owner = member(order.deal().owner(), Groups.SALES);
        list(owner, "?state=OPEN")
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("items[0].number", is(order.number())))
                .andExpect(jsonPath("items[0].openAmount", is(50000.00)))
                .andExpect(jsonPath("items[0].overdueSince").isEmpty());
        clock.advance(Duration.ofDays(10));
        list(owner, "?overdue=true").andExpect(jsonPath("total", is(0)));

        // when
        clock.advance(Duration.ofDays(1));

        // then
        list(owner, "?overdue=true")
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath(
                        "items[0].overdueSince", is(order.today().minusDays(1).toString())));
        list(owner, "?state=CLOSED").andExpect(jsonPath("total", is(0)));
        list(owner, "?account=AC-1999-1").andExpect(jsonPath("total", is(0)));
        list(member("stranger", Groups.SALES), "").andExpect(jsonPath("total", is(0)));
        mvc.perform(get("/api/orders?state=GONE").with(owner)).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/orders?sort=amount").with(owner)).andExpect(status().isUnprocessableEntity());
    }

    private ResultActions list(RequestPostProcessor who, String query) throws Exception {
        return mvc.perform(get("/api/orders" + query).with(who)).andExpect(status().isOk());
    }

    private ResultActions deliver(OrderRun order) {
        order.deliver();
        return null;
    }

    private ResultActions begin(OrderRun order) {
        order.begin();
        return null;
    }

    private ResultActions pay(RequestPostProcessor who, OrderRun order, String amount) throws Exception {
        return send(who, body(order, amount));
    }

    private String body(OrderRun order, String amount) {
        return "{\"reference\":\"%s\",\"orderNumber\":\"%s\",\"amount\":%s,\"paidAt\":\"2026-01-05T09:30:00+08:00\"}"
                .formatted(reference, order.number(), amount);
    }

    private ResultActions send(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post("/api/payments")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions look(RequestPostProcessor who, OrderRun order) throws Exception {
        return mvc.perform(get("/api/orders/" + order.number()).with(who));
    }

    private static RequestPostProcessor finance() {
        return member(DealRun.FINANCE, Groups.FINANCE);
    }

    private static RequestPostProcessor member(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    /** The statuses of requests that are sent at one moment; none of those that send nothing. */
    private static List<Integer> atOnce(Request request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                calls.add(() -> statusOf(request.send(number)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            statuses.removeIf(status -> status == null);
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Integer statusOf(ResultActions answer) {
        return answer == null ? null : answer.andReturn().getResponse().getStatus();
    }

    @FunctionalInterface
    private interface Request {
        ResultActions send(int number) throws Exception;
    }
}
