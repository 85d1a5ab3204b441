package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.TestClock;
import io.closeloop.order.NewPayment;
import io.closeloop.order.Payments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of a deal of a test's own, won for 50,000.00, and what the test does to it. */
final class OrderRun {

    /** Instalments of a contract: 15,000.00 and 35,000.00. */
    static final String TWO_PARTS = """
            [{"label":"Down payment","percent":30,"daysAfterSigning":10},
             {"label":"Rest","percent":70,"daysAfterSigning":40}]""";

    static final String ALL = "All";
    static final String ALL_IN_30_DAYS = "[{\"label\":\"All\",\"percent\":100,\"daysAfterSigning\":30}]";

    static final String DELIVER_ORDER = OrderFulfilment.Tasks.DELIVER_ORDER;
    static final String RESOLVE = CollectInstalment.Tasks.RESOLVE_OVERDUE_PAYMENT;
    static final String SETTLE_CREDIT = SettleCredit.Tasks.SETTLE_CREDIT;

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final DealRun deal;

    private OrderRun(ApplicationContext context, DealRun deal) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.deal = deal;
    }

    /** The order of a deal that was just won, before anything is done about it. */
    static OrderRun of(ApplicationContext context, DealRun deal) {
        return new OrderRun(context, deal);
    }

    /** An order whose contract has these instalments, as JSON; its delivery and collection have begun. */
    static OrderRun begun(ApplicationContext context, String instalments) {
        OrderRun order = won(context, instalments);
        order.begin();
        return order;
    }

    /** An order whose only instalment, of 50,000.00 and called All, is long overdue: people are to see to it. */
    static OrderRun escalated(ApplicationContext context) {
        OrderRun order = begun(context, ALL_IN_30_DAYS);
        for (String timer : List.of(
                "Timer_ReminderDue", "Timer_PaymentDue", "Timer_DunningDue", "Timer_DunningDue", "Timer_DunningDue")) {
            order.fireWhenDue(ALL, timer);
        }
        return order;
    }

    static OrderRun won(ApplicationContext context, String instalments) {
        DealRun deal = DealRun.startedIn(context, Stage.CONTRACT);
        Map<String, Object> contract = deal.contract();
        contract.put("contractInstalments", SpinValues.jsonValue(instalments).create());
        deal.submit(StageWork.Tasks.DRAFT_CONTRACT, deal.owner(), contract);
        deal.review("APPROVED", null);
        deal.confirm("CONFIRMED", null);
        deal.submit(
                StageWork.Tasks.GET_SIGNATURES,
                deal.owner(),
                Map.of("signedOn", today(context).toString(), "signedByCustomer", "Li Wei", "signedByUs", "Anna Berg"));
        return new OrderRun(context, deal);
    }

    private static LocalDate today(ApplicationContext context) {
        return LocalDate.ofInstant(context.getBean(java.time.Clock.class).instant(), context.getBean(ZoneId.class));
    }

    LocalDate today() {
        return today(context);
    }

    DealRun deal() {
        return deal;
    }

    void begin() {
        deal.fire("ServiceTask_PlanCollection");
    }

    String number() {
        return row("number", String.class);
    }

    void deliver() {
        deal.submit(
                DELIVER_ORDER,
                deal.owner(),
                Map.of("deliveredOn", today().toString(), "receivedBy", "Wang Fang", "deliveryNote", "Two boxes"));
    }

    /** Reports a payment of now. */
    void pay(String amount) {
        pay(UUID.randomUUID().toString(), amount);
    }

    void pay(String reference, String amount) {
        Instant now = context.getBean(java.time.Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        var results = context.getBean(Payments.class)
                .takeIn(
                        List.of(new NewPayment(reference, number(), new BigDecimal(amount), null, now)),
                        DealRun.FINANCE);
        assertThat(results).allMatch(result -> result.errors().isEmpty());
    }

    /** Lets both ways that lead to its end arrive there. */
    void close() {
        deal.fire("Gateway_DeliveredAndPaid");
        deal.fire("Gateway_DeliveredAndPaid");
    }

    /** Runs the timer of one instalment's collection. */
    void fire(String instalment, String activityId) {
        context.getBean(ManagementService.class)
                .executeJob(job(instalment, activityId).getId());
    }

    /** Runs it at the moment it waits for. */
    void fireWhenDue(String instalment, String activityId) {
        Job job = job(instalment, activityId);
        context.getBean(TestClock.class).set(job.getDuedate().toInstant());
        context.getBean(ManagementService.class).executeJob(job.getId());
    }

    Job job(String instalment, String activityId) {
        ManagementService management = context.getBean(ManagementService.class);
        return management.createJobQuery().processInstanceId(collection(instalment)).list().stream()
                .filter(job -> activityId.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job at " + activityId + " of " + instalment));
    }

    /** The process that collects an instalment. */
    private String collection(String instalment) {
        long id = jdbc.sql("""
                        select i.id
                          from crm.instalments i
                          join crm.orders o on o.id = i.order_id
                         where o.number = :number and i.label = :label""")
                .param("number", number())
                .param("label", instalment)
                .query(Long.class)
                .single();
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(CollectInstalment.KEY)
                .variableValueEquals(CollectInstalment.Variables.INSTALMENT_ID.name(), id)
                .singleResult()
                .getId();
    }

    /** The instalments as "label paid/amount due", in the contract's order. */
    List<String> instalments() {
        return jdbc.sql("""
                        select i.label || ' ' || i.paid || '/' || i.amount || ' ' || i.due_on
                          from crm.instalments i
                          join crm.orders o on o.id = i.order_id
                         where o.number = :number
                         order by i.position""").param("number", number()).query(String.class).list();
    }

    /** What was due to be said about an instalment, as "KIND amount", oldest first. */
    List<String> dunnings(String instalment) {
        return jdbc.sql("""
                        select n.kind || ' ' || n.amount
                          from crm.dunnings    n
                          join crm.instalments i on i.id = n.instalment_id
                          join crm.orders      o on o.id = i.order_id
                         where o.number = :number and i.label = :label
                         order by n.id""")
                .param("number", number())
                .param("label", instalment)
                .query(String.class)
                .list();
    }

    /** What of the payments is nobody's instalment, as "amount settlement". */
    List<String> credits() {
        return jdbc.sql("""
                        select c.amount || ' ' || coalesce(c.settlement, '-')
                          from crm.credits  c
                          join crm.payments p on p.id = c.payment_id
                          join crm.orders   o on o.id = p.order_id
                         where o.number = :number
                         order by p.id""").param("number", number()).query(String.class).list();
    }

    /** What came in and what was paid back, as analyses see it, in the order in which it happened. */
    List<String> moneyReceived() {
        return jdbc.sql("""
                        select m.amount
                          from crm.payments_received m
                          join crm.orders o on o.id = m.order_id
                         where o.number = :number
                         order by m.paid_at, m.amount desc""").param("number", number()).query(String.class).list();
    }

    /** A column of the order's card. */
    <T> T row(String column, Class<T> type) {
        return jdbc.sql("""
                        select o.%s
                          from crm.order_card o
                          join crm.deals d on d.opportunity_id = o.opportunity_id
                         where d.case_number = :number
                         order by o.order_id desc
                         limit 1""".formatted(column))
                .param("number", deal.number())
                .query(type)
                .single();
    }
}
