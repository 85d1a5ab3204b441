package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens until an instalment is paid. */
@CloseloopTest
class CollectInstalmentProcessTest {

    private static final String ALL = OrderRun.ALL;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId businessZone;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void customerIsRemindedTwiceAndDunnedTwiceBeforePeopleSeeToIt() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.ALL_IN_30_DAYS);
        LocalDate due = order.today().plusDays(30);

        // when
        fireWhenDue(order, "Timer_ReminderDue", due.minusDays(3));
        fireWhenDue(order, "Timer_PaymentDue", due);
        fireWhenDue(order, "Timer_DunningDue", due.plusDays(5));
        fireWhenDue(order, "Timer_DunningDue", due.plusDays(15));
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
        fireWhenDue(order, "Timer_DunningDue", due.plusDays(29));

        // then
        assertThat(order.dunnings(ALL))
                .containsExactly(
                        "REMINDER 50000.00",
                        "DUE 50000.00",
                        "FIRST_DUNNING 50000.00",
                        "SECOND_DUNNING 50000.00",
                        "ESCALATION 50000.00");
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER, OrderRun.RESOLVE);
        assertThat(order.deal().candidateGroups(OrderRun.RESOLVE))
                .containsExactlyInAnyOrder("finance", "sales-managers");
        assertThat(order.deal()
                        .shown(order.deal().task(OrderRun.RESOLVE), OrderForms.Shown.ORDER)
                        .toString())
                .contains("second dunning to", order.number());
    }

    @Test
    void promiseThatIsNotKeptComesBackTheDayAfter() {
        // given
        OrderRun order = OrderRun.escalated(context);
        LocalDate promised = order.today().plusDays(4);

        // when
        resolve(order, Map.of("decision", "PROMISED", "promisedOn", promised.toString(), "overdueNote", "By Friday"));
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
        fireWhenDue(order, "Timer_PromiseDue", promised.plusDays(1));

        // then
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER, OrderRun.RESOLVE);
        assertThat(order.dunnings(ALL)).endsWith("ESCALATION 50000.00", "ESCALATION 50000.00");
        assertThat(order.deal()
                        .shown(order.deal().task(OrderRun.RESOLVE), OrderForms.Shown.ORDER)
                        .toString())
                .contains("By Friday");
    }

    @Test
    void writtenOffInstalmentHoldsTheOrderNoLongerAndALatePaymentIsACredit() {
        // given
        OrderRun order = OrderRun.escalated(context);

        // when
        resolve(order, Map.of("decision", "WRITTEN_OFF", "overdueNote", "Insolvent"));
        order.deliver();
        order.close();

        // then
        assertThat(order.deal().hasReached("EndEvent_InstalmentWrittenOff")).isTrue();
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
        assertThat(order.row("paid", Boolean.class)).isFalse();
        assertThat(order.row("paid_amount", String.class)).isEqualTo("0");
        assertThat(order.row("open_amount", String.class)).isEqualTo("0.00");
        assertThat(order.row("written_off_amount", String.class)).isEqualTo("50000.00");
        order.pay("50000.00");
        assertThat(order.credits()).containsExactly("50000.00 -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROMISED    |            | Called them | promisedOn: is missing
            PROMISED    | 2020-01-01 | Called them | promisedOn: must be today or later
            PROMISED    | 2099-01-01 |             | overdueNote: is missing
            WRITTEN_OFF |            |             | overdueNote: is missing
            FORGOTTEN   |            | Called them | decision: must be one of [PROMISED, WRITTEN_OFF]
            """)
    void decisionThatSaysTooLittleIsRefused(String decision, String promisedOn, String note, String fault) {
        // given
        OrderRun order = OrderRun.escalated(context);
        Map<String, Object> form = new java.util.HashMap<>();
        form.put("decision", decision);
        form.put("promisedOn", promisedOn);
        form.put("overdueNote", note);

        // when / then
        assertThatThrownBy(() -> resolve(order, form))
                .isInstanceOf(Refusal.class)
                .hasMessage(fault);
        assertThat(order.deal().openTasks()).contains(OrderRun.RESOLVE);
    }

    @Test
    void openTaskShowsWhatIsLeftToPayAfterAPartPayment() {
        // given
        OrderRun order = OrderRun.escalated(context);

        // when
        order.pay("20000.50");

        // then
        assertThat(shown(order, OrderRun.RESOLVE)).contains("\"instalmentOpen\":\"29,999.50 CNY\"");
        assertThat(order.deal().shown(order.deal().task(OrderRun.RESOLVE), OrderForms.Shown.AMOUNT))
                .isEqualTo("29,999.50 CNY");
    }

    private static String shown(OrderRun order, String task) {
        return order.deal()
                .shown(order.deal().task(task), OrderForms.Shown.ORDER)
                .toString();
    }

    @Test
    void paymentEndsTheTaskOfAnOverdueInstalment() {
        // given
        OrderRun order = OrderRun.escalated(context);

        // when
        order.pay("50000.00");

        // then
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
        assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isTrue();
    }

    @Test
    void paymentBeforeTheDueDateEndsTheReminders() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.ALL_IN_30_DAYS);

        // when
        order.pay("50000.00");

        // then
        assertThat(order.deal().hasReached("EndEvent_InstalmentPaid")).isTrue();
        assertThat(order.deal().jobs()).hasSize(1);
        assertThat(order.dunnings(ALL)).isEmpty();
    }

    @Test
    void partPaymentLowersWhatIsAskedFor() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.ALL_IN_30_DAYS);
        LocalDate due = order.today().plusDays(30);
        fireWhenDue(order, "Timer_ReminderDue", due.minusDays(3));

        // when
        order.pay("49999.99");
        fireWhenDue(order, "Timer_PaymentDue", due);

        // then
        assertThat(order.dunnings(ALL)).containsExactly("REMINDER 50000.00", "DUE 0.01");
    }

    @Test
    void instalmentThatIsDueWithTheSignatureIsRemindedOfOnce() {
        // given
        OrderRun order = OrderRun.begun(context, "[{\"label\":\"All\",\"amount\":50000,\"daysAfterSigning\":0}]");

        // when
        order.fire(ALL, "Timer_ReminderDue");
        order.fire(ALL, "Timer_PaymentDue");

        // then
        assertThat(order.dunnings(ALL)).containsExactly("DUE 50000.00");
    }

    @Test
    void afterAStandstillTheStepsFollowEachOtherAtTheTablesDistance() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.ALL_IN_30_DAYS);
        LocalDate due = order.today().plusDays(30);
        LocalDate back = due.plusDays(60);

        // when
        clock.set(morningOf(back));
        order.fire(ALL, "Timer_ReminderDue");
        order.fire(ALL, "Timer_PaymentDue");

        // then
        assertThat(order.dunnings(ALL)).containsExactly("DUE 50000.00");
        fireWhenDue(order, "Timer_DunningDue", back.plusDays(14));
        fireWhenDue(order, "Timer_DunningDue", back.plusDays(28));
        assertThat(order.dunnings(ALL)).endsWith("FIRST_DUNNING 50000.00", "SECOND_DUNNING 50000.00");
    }

    @Test
    void recipientIsTheCustomersContactAndForAnEscalationOurPeople() {
        // given
        OrderRun order = OrderRun.escalated(context);

        // then
        assertThat(jdbc.sql("""
                        select distinct n.recipient
                          from crm.dunnings    n
                          join crm.instalments i on i.id = n.instalment_id
                          join crm.orders      o on o.id = i.order_id
                         where o.number = :number""")
                        .param("number", order.number())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("nobody known", "finance and the sales managers");
    }

    private static void resolve(OrderRun order, Map<String, Object> form) {
        order.deal().submit(OrderRun.RESOLVE, DealRun.FINANCE, form);
    }

    private void fireWhenDue(OrderRun order, String timer, LocalDate day) {
        assertThat(order.job(ALL, timer).getDuedate().toInstant()).isEqualTo(morningOf(day));
        clock.set(morningOf(day));
        order.fire(ALL, timer);
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(businessZone).toInstant();
    }
}
