package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class OrderFulfilmentProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ZoneId businessZone;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void wonDealIsDeliveredAndPaidAndItsOrderIsClosed() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        assertThat(order.instalments())
                .containsExactly(
                        "Down payment 0.00/15000.00 " + order.today().plusDays(10),
                        "Rest 0.00/35000.00 " + order.today().plusDays(40));
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);

        // when
        order.deliver();
        order.pay("50000.00");
        order.close();

        // then
        assertThat(order.deal().hasReached("EndEvent_OrderClosed")).isTrue();
        assertThat(order.deal().isEnded()).isTrue();
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
        assertThat(order.row("paid_amount", String.class)).isEqualTo("50000.00");
        assertThat(order.credits()).isEmpty();
    }

    @Test
    void deliveryOfAKnownCustomerIsFollowedUp() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        jdbc.sql("""
                        with known as (insert into crm.accounts (id, version, number, name, name_key, phase, created_at)
                                       select nextval('crm.account_id'), 0, 'AC-' || :number, :number, :number, 'PURCHASE', now()
                                       returning id)
                        update crm.orders set account_id = (select id from known) where case_number = :number""").param("number", order.deal().number()).update();

        // when
        order.deliver();

        // then
        assertThat(order.deal().openTasks()).containsExactly(AfterSales.Tasks.FOLLOW_UP_DELIVERY);
        assertThat(order.deal().candidateGroups(AfterSales.Tasks.FOLLOW_UP_DELIVERY))
                .containsExactly("service");
    }

    @Test
    void paidOrderWaitsForItsDelivery() {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);

        // when
        order.pay("15000.00");
        order.pay("35000.00");
        order.deal().fire("Gateway_DeliveredAndPaid");

        // then
        assertThat(order.row("state", String.class)).isEqualTo("OPEN");
        assertThat(order.row("paid", Boolean.class)).isTrue();
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
    }

    @Test
    void deliveryIsTheOwnersAndDueAtTheEndOfTheAgreedDay() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEGOTIATION);
        deal.pass(Stage.NEGOTIATION);
        deal.pass(Stage.CONTRACT);
        OrderRun order = OrderRun.of(context, deal);

        // when
        order.begin();

        // then
        var task = deal.task(OrderRun.DELIVER_ORDER);
        assertThat(task.getAssignee()).isEqualTo(deal.owner());
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(LocalDate.of(2099, 6, 30)
                        .atTime(18, 0)
                        .atZone(businessZone)
                        .toInstant());
        assertThat(deal.shown(task, OrderForms.Shown.AMOUNT)).isEqualTo("41,500.00 CNY");
        assertThat(deal.shown(task, OrderForms.Shown.ORDER).toString()).contains(order.number(), "2099-06-30");
    }

    @Test
    void deliveryOfADealThatNobodyOwnsIsForItsTeam() {
        // given
        OrderRun order = OrderRun.won(context, OrderRun.TWO_PARTS);
        jdbc.sql("update crm.opportunities set owner = null, owner_since = null where case_number = :number")
                .param("number", order.deal().number())
                .update();

        // when
        order.begin();

        // then
        assertThat(order.deal().candidateGroups(OrderRun.DELIVER_ORDER))
                .containsExactly("team-" + order.deal().team());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                       | Wang Fang | deliveredOn: is missing
            2099-01-01 | Wang Fang | deliveredOn: must be today or earlier
            yesterday  | Wang Fang | deliveredOn: must be a date such as 2026-11-22
            2026-01-01 |           | receivedBy: is missing
            """)
    void deliveryThatMakesNoSenseIsRefused(String deliveredOn, String receivedBy, String fault) {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        Map<String, Object> form = new HashMap<>();
        form.put("deliveredOn", deliveredOn);
        form.put("receivedBy", receivedBy);

        // when / then
        assertThatThrownBy(() ->
                        order.deal().submit(OrderRun.DELIVER_ORDER, order.deal().owner(), form))
                .isInstanceOf(Refusal.class)
                .hasMessage(fault);
        assertThat(order.deal().openTasks()).containsExactly(OrderRun.DELIVER_ORDER);
    }

    @Test
    void orderThatIsPaidBeforeItsCollectionBeginsIsNotCollected() {
        // given
        OrderRun order = OrderRun.won(context, OrderRun.TWO_PARTS);
        order.pay("15000.00");
        order.pay("35000.00");

        // when
        order.begin();

        // then
        assertThat(order.deal().jobs()).hasSize(1);
        order.deliver();
        order.close();
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
    }

    @Test
    void onlyWhatIsOpenOfAnOrderIsCollected() {
        // given
        OrderRun order = OrderRun.won(context, OrderRun.TWO_PARTS);
        order.pay("15000.00");

        // when
        order.begin();

        // then
        assertThat(order.deal().jobs()).hasSize(1);
        assertThat(order.job("Rest", "Timer_ReminderDue")).isNotNull();
    }

    @Test
    void orderOfADealWithoutAPriceIsClosedWithItsDelivery() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        jdbc.sql("update crm.opportunities set amount = null where number = :number")
                .param("number", deal.number())
                .update();
        deal.pass(Stage.CONTRACT);
        OrderRun order = OrderRun.of(context, deal);

        // when
        order.begin();
        order.deliver();
        order.close();

        // then
        assertThat(order.instalments()).isEmpty();
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
    }

    @Test
    void contractWhoseInstalmentsDoNotComeToThePriceIsRefused() {
        assertThatThrownBy(() -> OrderRun.won(context, "[{\"label\":\"Half\",\"percent\":50,\"daysAfterSigning\":1}]"))
                .isInstanceOf(Refusal.class)
                .hasMessage("contractInstalments: must come to the agreed price of 50000.00; these come to 25000");
    }

    @Test
    void instalmentsStandInTheDraftAgainWhenItComesBack() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        deal.draftContract();
        assertThat(deal.shown(deal.task(StageWork.Tasks.REVIEW_CONTRACT), DealForms.Shown.CONTRACT)
                        .toString())
                .contains("Full amount: 50,000.00 (100 %), 30 days after signing");

        // when
        deal.review("CHANGES", "Two instalments, please");

        // then
        assertThat(deal.shown(deal.task(StageWork.Tasks.DRAFT_CONTRACT), DealForms.Contract.INSTALMENTS)
                        .toString())
                .contains("Full amount", "daysAfterSigning");
    }
}
