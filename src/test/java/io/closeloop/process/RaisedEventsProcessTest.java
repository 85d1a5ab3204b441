package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestAudience;
import io.closeloop.TestClock;
import io.closeloop.TestMail;
import io.closeloop.TestMails;
import io.closeloop.TestSubscription;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which steps others are told, with what, and that the steps do not mind whether that works. */
@CloseloopTest
class RaisedEventsProcessTest {

    private static final String NOBODY_LISTENS = "http://localhost:1/";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestMail mail;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void wonDealIsToldOfAndIsWonThoughNobodyListens() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        try (var receiver = receiver(NotificationEvent.DEAL_WON)) {
            // when
            deal.pass(Stage.CONTRACT);

            // then
            assertThat(deal.hasReached("EndEvent_DealWon")).isTrue();
            assertThat(receiver.contents()).singleElement().asString().contains(deal.team(), "\"stage\":\"CONTRACT\"");

            // when
            assertThatThrownBy(receiver::send).hasMessageContaining("localhost cannot be reached");

            // then
            assertThat(deal.row("state", String.class)).isEqualTo("WON");
            assertThat(receiver.outcomes()).containsExactly("PENDING");
        }
    }

    @Test
    void wonDealIsHeardOf() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        try (var audience = new TestAudience(context, NotificationEvent.DEAL_WON)) {
            // when
            deal.pass(Stage.CONTRACT);

            // then
            audience.hears("\"title\":\"Deal won: " + deal.row("number", String.class), "Stage: Contract");
        }
    }

    @Test
    void lostDealIsToldOfWithTheReason() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);
        try (var audience = new TestAudience(context, NotificationEvent.DEAL_LOST)) {
            // when
            deal.submit(
                    StageWork.Tasks.ANALYSE_NEEDS,
                    deal.owner(),
                    Map.of("outcome", "LOST", "lostReason", "PRICE", "competitor", "Initech"));

            // then
            assertThat(audience.contents())
                    .singleElement()
                    .asString()
                    .contains("\"lostReason\":\"PRICE\"", "\"competitor\":\"Initech\"", deal.nameOf(deal.owner()));
            audience.hears("\"lostReason\":\"PRICE\"", "Lost reason: Price");
        }
    }

    @Test
    void leadIsToldOfEachTimeItBecomesSomebodysButNotWithEachTask() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.INITIAL_CONTACT);
        try (var audience = new TestAudience(context, NotificationEvent.LEAD_ASSIGNED)) {
            // when
            deal.assignFirstContact(deal.colleague());
            deal.assignFirstContact(deal.owner());
            deal.pass(Stage.INITIAL_CONTACT);

            // then
            assertThat(audience.contents())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"owner\":\"" + deal.colleague()),
                            second -> assertThat(second).contains("\"owner\":\"" + deal.owner()));
            String name = deal.nameOf(deal.owner());
            audience.hears("\"owner\":\"" + name, "Owner: " + name);
        }
    }

    @Test
    void overdueStageIsToldOf() {
        // given
        DealRun deal = DealRun.startedIn(context, Stage.NEEDS_ANALYSIS);
        try (var audience = new TestAudience(context, NotificationEvent.STAGE_OVERDUE)) {
            // when
            deal.fire("Timer_StageOverdue");

            // then
            assertThat(audience.contents())
                    .singleElement()
                    .asString()
                    .contains("\"stage\":\"NEEDS_ANALYSIS\"", "\"dueAt\":\"");
            audience.hears("\"stage\":\"NEEDS_ANALYSIS\"", "Stage: Needs analysis");
        }
    }

    @Test
    void overduePaymentIsToldOfAtEachStepAndTheCustomerGetsLetters() {
        // given
        OrderRun order = OrderRun.begun(context, "[{\"label\":\"All\",\"percent\":100,\"daysAfterSigning\":30}]");
        String customer = reachable(order);
        try (var audience = new TestAudience(context, NotificationEvent.PAYMENT_OVERDUE)) {
            // when
            for (String timer : List.of(
                    "Timer_ReminderDue",
                    "Timer_PaymentDue",
                    "Timer_DunningDue",
                    "Timer_DunningDue",
                    "Timer_DunningDue")) {
                clock.set(order.job("All", timer).getDuedate().toInstant());
                order.fire("All", timer);
            }

            // then
            assertThat(audience.contents())
                    .satisfiesExactly(
                            first ->
                                    assertThat(first).contains("\"step\":\"FIRST_DUNNING\"", "\"openAmount\":50000.00"),
                            second -> assertThat(second).contains("\"step\":\"SECOND_DUNNING\""),
                            third -> assertThat(third).contains("\"step\":\"ESCALATION\""));
            audience.hears("\"step\":\"ESCALATION\"", "Step: Escalation");
            sendLetters(customer);
            assertThat(TestMails.to(customer))
                    .extracting(TestMails.Received::subject)
                    .containsExactly(
                            "A payment is due soon",
                            "A payment is due today",
                            "A payment is overdue",
                            "Second reminder: a payment is overdue");
            assertThat(TestMails.to(customer).get(0).text())
                    .contains("Dear 李伟", "Order: " + order.number(), "Still to be paid: 50000.00 CNY");
        }
    }

    /** Gives the order's customer a contact to whom mail goes out. */
    private String reachable(OrderRun order) {
        String address = UUID.randomUUID() + "@blue.example";
        long account = jdbc.sql("""
                        insert into crm.accounts (id, version, number, name, name_key, tier, phase, created_at)
                        values (nextval('crm.account_id'), 0, :number, '蓝湖食品', :number, 'C', 'PURCHASE', now())
                        returning id""")
                .param("number", "AC-" + UUID.randomUUID())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into crm.contacts (account_id, name, email, email_key, created_at)
                        values (:account, '李伟', :email, :email, now())""").param("account", account).param("email", address).update();
        jdbc.sql("update crm.opportunities set account_id = :account where case_number = :case")
                .param("account", account)
                .param("case", order.deal().number())
                .update();
        mail.posts(address);
        return address;
    }

    private void sendLetters(String address) {
        ManagementService management = context.getBean(ManagementService.class);
        HistoryService history = context.getBean(HistoryService.class);
        jdbc
                .sql("select event_key from crm.notifications where address = :address order by id")
                .param("address", address)
                .query(String.class)
                .list()
                .stream()
                .map(key -> history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult()
                        .getId())
                .forEach(id -> management.executeJob(management
                        .createJobQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getId()));
    }

    private TestSubscription receiver(NotificationEvent event) {
        return TestSubscription.webhookAt(context, event, NOBODY_LISTENS);
    }
}
