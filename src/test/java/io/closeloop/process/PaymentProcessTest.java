package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Payments that finance enters in Tasklist, and what becomes of those that are too much. */
@CloseloopTest
class PaymentProcessTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void paymentEnteredByFinanceIsTakenForTheInstalmentDueFirst() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when
        String process = enter(order, DealRun.FINANCE, form(order));

        // then
        assertThat(order.instalments().get(0)).startsWith("Down payment 15000.00/15000.00");
        assertThat(order.instalments().get(1)).startsWith("Rest 5000.00/35000.00");
        var recorded = context.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceId(process)
                .singleResult();
        assertThat(recorded.getBusinessKey()).isEqualTo(order.deal().number());
        assertThat(recorded.getEndActivityId()).isEqualTo("EndEvent_PaymentRecorded");
    }

    @Test
    void paymentThatCompletesTwoInstalmentsEndsBothCollections() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        Map<String, Object> form = form(order);
        form.put("paymentAmount", 50_000.0);

        // when
        enter(order, DealRun.FINANCE, form);
        order.deliver();
        order.close();

        // then
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
        assertThat(order.deal().isEnded()).isTrue();
    }

    @Test
    void paymentEnteredTwiceCountsOnceAndAnotherWithItsReferenceIsRefused() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        Map<String, Object> form = form(order);

        // when
        enter(order, DealRun.FINANCE, form);
        enter(order, DealRun.MANAGER, form);

        // then
        assertThat(order.row("paid_amount", String.class)).isEqualTo("20000.00");
        form.put("paymentAmount", 20_000.01);
        assertThatThrownBy(() -> enter(order, DealRun.FINANCE, form))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Another payment with the reference");
    }

    @Test
    void ordersNumberMayBeTypedInSmallLetters() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        Map<String, Object> form = form(order);

        // when
        form.put("orderNumber", " " + form.get("orderNumber").toString().toLowerCase(Locale.ROOT));
        enter(order, DealRun.FINANCE, form);

        // then
        assertThat(order.row("paid_amount", String.class)).isEqualTo("20000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paymentReference |            | paymentReference: is missing
            paymentAmount    | 0          | paymentAmount: must be above 0
            paymentAmount    | -1         | paymentAmount: must not be below 0
            paymentAmount    | 1.005      | paymentAmount: must have at most two decimals
            paymentAmount    |            | paymentAmount: is missing
            paidOn           | 2099-01-01 | paidOn: must not be after today
            paidOn           |            | paidOn: is missing
            orderNumber      | OR-1999-1  | There is no order OR-1999-1.
            """)
    void paymentThatMakesNoSenseIsRefusedAndNothingStarts(String field, String value, String fault) {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        Map<String, Object> form = form(order);
        form.put(field, value);

        // when / then
        assertThatThrownBy(() -> enter(order, DealRun.FINANCE, form))
                .isInstanceOf(Refusal.class)
                .hasMessage(fault);
        assertThat(order.row("paid_amount", String.class)).isEqualTo("0");
    }

    @Test
    void sellersEnterNoPayments() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when / then
        assertThatThrownBy(() -> enter(order, order.deal().owner(), form(order)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whatIsPaidTooMuchIsPaidBackByFinance() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        order.pay("50000.50");
        assertThat(order.row("credit", String.class)).isEqualTo("0.50");
        assertThat(order.row("paid_amount", String.class)).isEqualTo("50000.50");
        assertThat(order.deal().candidateGroups(OrderRun.SETTLE_CREDIT)).containsExactly("finance");
        assertThat(order.deal().shown(order.deal().task(OrderRun.SETTLE_CREDIT), OrderForms.Shown.AMOUNT))
                .isEqualTo("0.50 CNY");

        // when
        order.deal().submit(OrderRun.SETTLE_CREDIT, DealRun.FINANCE, Map.of("creditNote", "To their account"));

        // then
        assertThat(order.deal().hasReached("EndEvent_CreditSettled")).isTrue();
        assertThat(order.credits()).containsExactly("0.50 REFUNDED");
        assertThat(order.row("credit", String.class)).isEqualTo("0");
        assertThat(order.row("paid_amount", String.class)).isEqualTo("50000.00");
        assertThat(order.moneyReceived()).containsExactly("50000.50", "-0.50");
    }

    @Test
    void paymentAfterTheOrderIsClosedIsAllCredit() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        order.deliver();
        order.pay("50000.00");
        order.close();

        // when
        order.pay("100.00");

        // then
        assertThat(order.credits()).containsExactly("100.00 -");
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.SETTLE_CREDIT);
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
    }

    @Test
    void settlementNeedsANote() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        order.pay("50001.00");

        // when / then
        assertThatThrownBy(
                        () -> order.deal().submit(OrderRun.SETTLE_CREDIT, DealRun.FINANCE, Map.of("creditNote", " ")))
                .isInstanceOf(Refusal.class)
                .hasMessage("creditNote: is missing");
        assertThat(order.credits()).containsExactly("1.00 -");
    }

    private Map<String, Object> form(OrderRun order) {
        return new HashMap<>(Map.of(
                "paymentReference", UUID.randomUUID().toString(),
                "orderNumber", order.number(),
                "paymentAmount", 20_000.0,
                "paidOn", order.today().toString()));
    }

    private String enter(OrderRun order, String user, Map<String, Object> form) {
        String definition = context.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(RecordPayment.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        String[] started = new String[1];
        order.deal()
                .as(
                        user,
                        () -> started[0] = context.getBean(FormService.class)
                                .submitStartForm(definition, form)
                                .getId());
        return started[0];
    }
}
