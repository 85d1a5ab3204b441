package io.closeloop.process;

import static io.closeloop.process.PaymentCalls.finance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes at one moment with a payment. */
@CloseloopTest
class PaymentsAtOneMomentTest {

    private static final int AT_ONCE = 8;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String reference = UUID.randomUUID().toString();
    private PaymentCalls calls;

    @BeforeEach
    void connect() {
        calls = new PaymentCalls(mvc);
    }

    @Test
    void ofReportsAtOneMomentOneIsRecorded() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when
        List<Integer> answers = atOnce(number -> calls.pay(finance(), reference, order, "15000.00"));

        // then
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(order.row("paid_amount", String.class)).isEqualTo("15000.00");
        assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isTrue();
    }

    @Test
    void oneReferenceForTwoOrdersAtOneMomentIsRecordedForOne() throws Exception {
        // given
        OrderRun one = OrderRun.begun(context, OrderRun.TWO_PARTS);
        OrderRun other = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when
        List<Integer> answers =
                atOnce(number -> calls.pay(finance(), reference, number % 2 == 0 ? one : other, "15000.00"));

        // then
        assertThat(answers).containsOnlyOnce(201).contains(200, 409).containsOnly(200, 201, 409);
    }

    @Test
    void differentPaymentsOfOneOrderAtOneMomentAllCount() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when
        List<Integer> answers = atOnce(number -> calls.pay(finance(), reference + "-" + number, order, "10000.00"));

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
            OrderRun order = OrderRun.won(context, OrderRun.TWO_PARTS);
            String own = reference + "-" + round;

            // when
            atOnce(number ->
                    number == 0 ? calls.pay(finance(), own, order, "50000.00") : number == 1 ? begin(order) : null);

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
            OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
            String own = reference + "-" + round;

            // when
            List<Integer> answers = atOnce(number ->
                    number == 0 ? calls.pay(finance(), own, order, "50000.00") : number == 1 ? deliver(order) : null);

            // then
            assertThat(answers).containsExactly(201);
            order.close();
            assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
        }
    }

    @Test
    void paymentDoesNotWaitForFinanceSettlingAnotherOnesCredit() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        order.pay("50001.00");

        // when
        Future<Integer> answer = whileNotCommitted(
                () -> order.deal()
                        .submit(OrderRun.SETTLE_CREDIT, DealRun.FINANCE, Map.of("creditNote", "To their account")),
                () -> statusOf(calls.pay(finance(), reference, order, "7.00")),
                Future::isDone);

        // then
        assertThat(answer.get()).isEqualTo(201);
        assertThat(order.credits()).containsExactly("1.00 REFUNDED", "7.00 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000.00", "50000.00"})
    void paymentIsTakenThoughFinanceIsDecidingOnTheOverdueInstalment(String amount) throws Exception {
        // given
        OrderRun order = OrderRun.escalated(context);

        // when
        Future<Integer> answer = whileNotCommitted(
                () -> order.deal().submit(OrderRun.RESOLVE, DealRun.FINANCE, promise(order)),
                () -> statusOf(calls.pay(finance(), reference, order, amount)),
                this::waitsForTheOrder);

        // then
        assertThat(answer.get()).isEqualTo(201);
        assertThat(order.row("paid_amount", String.class)).isEqualTo(amount);
        assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isEqualTo(amount.equals("50000.00"));
    }

    @Test
    void whoeverDecidesOnAnInstalmentThatIsPaidAtThatMomentIsTold() throws Exception {
        // given
        OrderRun order = OrderRun.escalated(context);

        // when
        Future<Throwable> decision = whileNotCommitted(
                () -> order.pay(reference, "50000.00"),
                () -> catchThrowable(() -> order.deal().submit(OrderRun.RESOLVE, DealRun.FINANCE, promise(order))),
                this::waitsForTheOrder);

        // then
        assertThat(decision.get()).isInstanceOfAny(Refusal.class, ProcessEngineException.class);
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
        assertThat(order.row("paid_amount", String.class)).isEqualTo("50000.00");
        assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isTrue();
    }

    private static Map<String, Object> promise(OrderRun order) {
        return Map.of(
                "decision", "PROMISED", "promisedOn", order.today().plusDays(4).toString(), "overdueNote", "By Friday");
    }

    /** Lets another thread begin while what the first has done is not committed, and commits when the other is so far. */
    private <T> Future<T> whileNotCommitted(Runnable first, Callable<T> other, Predicate<Future<T>> isSoFar) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return transaction.execute(status -> {
                first.run();
                Future<T> begun = thread.submit(other);
                await().atMost(LONG_ENOUGH).until(() -> isSoFar.test(begun));
                return begun;
            });
        } finally {
            thread.shutdown();
        }
    }

    private boolean waitsForTheOrder(Future<?> other) {
        return other.isDone() || jdbc.sql("""
                                select exists (select 1
                                                 from pg_stat_activity
                                                where wait_event_type = 'Lock' and query like '%crm.orders%')""").query(Boolean.class).single();
    }

    private ResultActions deliver(OrderRun order) {
        order.deliver();
        return null;
    }

    private ResultActions begin(OrderRun order) {
        order.begin();
        return null;
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
