package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import io.closeloop.process.AfterSales;
import io.closeloop.process.AfterSalesProcess;
import io.closeloop.process.SatisfactionSurvey;
import io.closeloop.process.ServiceCaseWork;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class AfterSalesProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AfterSalesProcess process;

    @Autowired
    private DeliveryFollowUps followUps;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId businessZone;

    @Autowired
    private JdbcClient jdbc;

    private ServiceRun run;
    private long orderId;

    @BeforeEach
    void deliver() {
        clock.set(at("2026-11-24T09:00"));
        run = ServiceRun.ofCustomer(context, "C");
        orderId = run.deliveredOrder(at("2026-11-23T23:59"));
    }

    @Test
    void deliveryIsFollowedUpWithinThreeDaysAndTheCustomerIsAsked() {
        // given
        process.start(orderId, run.accountId(), run.number());
        Task task = run.task(AfterSales.Tasks.FOLLOW_UP_DELIVERY);
        assertThat(task.getDueDate().toInstant()).isEqualTo(at("2026-11-26T23:59"));
        assertThat(run.shown(task, "delivery").toString()).contains("OR-" + run.number(), "2026-11-23", "Li Wei");

        // when
        followUp(Map.of());

        // then
        assertThat(run.openTasks()).containsExactly(SatisfactionSurvey.Tasks.SEND_SURVEY_LINK);
        assertThat(row("usage || ' ' || satisfaction || ' ' || done_by")).isEqualTo("Runs every day 4 test.service");
        run.answerSurvey(5, 5, 5, 10);
        assertThat(run.hasReached("EndEvent_CustomerFollowedUp")).isTrue();
    }

    @Test
    void serviceIsRemindedADayBeforeTheFollowUpIsDueAndManagersAreToldWhenItIsLate() {
        // given
        process.start(orderId, run.accountId(), run.number());
        Date due = run.task(AfterSales.Tasks.FOLLOW_UP_DELIVERY).getDueDate();
        assertThat(run.job("Timer_FollowUpDueSoon").getDuedate()).isEqualTo(at("2026-11-25T23:59"));
        assertThat(run.job("Timer_FollowUpOverdue").getDuedate()).isEqualTo(due);

        // when
        run.fire("Timer_FollowUpDueSoon");

        // then
        assertThat(run.task(AfterSales.Tasks.FOLLOW_UP_DELIVERY).getPriority()).isEqualTo(90);
        assertThat(row("(reminded_at is not null)::text")).isEqualTo("true");

        // when
        clock.set(due.toInstant());
        run.fire("Timer_FollowUpOverdue");

        // then
        assertThat(run.openTasks())
                .containsExactly(AfterSales.Tasks.FOLLOW_UP_DELIVERY, AfterSales.Tasks.HANDLE_LATE_FOLLOW_UP);
        assertThat(run.candidateGroups(AfterSales.Tasks.HANDLE_LATE_FOLLOW_UP)).containsExactly(Groups.SALES_MANAGERS);
        Task late = run.task(AfterSales.Tasks.HANDLE_LATE_FOLLOW_UP);
        assertThat(late.getDueDate()).isEqualTo(at("2026-11-27T23:59"));
        assertThat(run.shown(late, "delivery").toString()).contains("OR-" + run.number());

        // when / then
        assertThatThrownBy(() -> lateFollowUp(" ")).hasStackTraceContaining("escalationMeasure: is missing");
        lateFollowUp("Sue calls today");
        assertThat(run.hasReached("EndEvent_LateFollowUpHandled")).isTrue();
        assertThat(row("escalation_measure || ' ' || escalation_by"))
                .isEqualTo("Sue calls today " + ServiceRun.MANAGER);
        followUp(Map.of());
        assertThat(run.openTasks()).containsExactly(SatisfactionSurvey.Tasks.SEND_SURVEY_LINK);
    }

    @Test
    void followUpInTimeTellsNobody() {
        // given
        process.start(orderId, run.accountId(), run.number());

        // when
        followUp(Map.of());

        // then
        assertThat(run.jobs("Timer_FollowUpDueSoon")).isEmpty();
        assertThat(run.jobs("Timer_FollowUpOverdue")).isEmpty();
    }

    @Test
    void taskNamesTheOwnerAsPeopleDo() {
        // given
        run.giveOwnerALogin();
        jdbc.sql("update crm.team_members set name = 'Anna Berg' where user_id = ?")
                .param(run.owner())
                .update();

        // when
        process.start(orderId, run.accountId(), run.number());

        // then
        assertThat(run.shown(run.task(AfterSales.Tasks.FOLLOW_UP_DELIVERY), "delivery")
                        .toString())
                .contains("\"owner\":\"Anna Berg\"");
    }

    @Test
    void problemBecomesAServiceCase() {
        // given
        process.start(orderId, run.accountId(), run.number());

        // when
        followUp(Map.of("problem", "The left belt slips", "problemSeverity", "HIGH"));
        run.setPriority();

        // then
        assertThat(run.openTasks())
                .containsExactly(ServiceCaseWork.Tasks.ANSWER_CASE, SatisfactionSurvey.Tasks.SEND_SURVEY_LINK);
        assertThat(run.row("source || ' ' || kind || ' ' || severity || ' ' || description", String.class))
                .isEqualTo("FOLLOW_UP FAULT HIGH The left belt slips");
        assertThat(row("service_case_id::text")).isEqualTo(run.row("id::text", String.class));
    }

    @Test
    void furtherNeedBecomesALeadOfTheKnownCustomerAndGoesToItsOwner() {
        // given
        run.giveOwnerALogin();
        process.start(orderId, run.accountId(), run.number());

        // when
        followUp(Map.of(
                "need", "A second line",
                "needBudget", 250_000.0,
                "needUrgency", "IMMEDIATE",
                "needAuthority", "DECIDER"));

        // then
        assertThat(lead("source || ' ' || need || ' ' || budget || ' ' || contact_name || ' ' || account_id"))
                .isEqualTo("REPURCHASE A second line 250000.00 Li Wei " + run.accountId());

        // when
        run.runJobsOf(lead("number"));

        // then
        assertThat(lead("status || ' ' || owner")).isEqualTo("QUALIFIED " + run.owner());
        assertThat(jdbc.sql("select account_id || ' ' || owner from crm.opportunities where case_number = ?")
                        .param(lead("number"))
                        .query(String.class)
                        .single())
                .isEqualTo(run.accountId() + " " + run.owner());
    }

    @Test
    void needOfACustomerWhomNobodyCanReachIsRefusedWithASentence() {
        // given
        jdbc.sql("update crm.contacts set email = null where account_id = ?")
                .param(run.accountId())
                .update();
        process.start(orderId, run.accountId(), run.number());

        // when / then
        assertThatThrownBy(() -> followUp(Map.of("need", "A second line")))
                .hasStackTraceContaining("phone: is missing, and so is the e-mail address");
        assertThat(run.openTasks()).containsExactly(AfterSales.Tasks.FOLLOW_UP_DELIVERY);
    }

    @Test
    void deliveryIsFollowedUpOnce() {
        // when
        followUps.start(orderId);
        followUps.start(orderId);

        // then
        assertThat(run.openTasks()).containsExactly(AfterSales.Tasks.FOLLOW_UP_DELIVERY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            usage           | ' '   | usage: is missing
            satisfaction    | 6     | satisfaction: must be a whole number from 1 to 5
            satisfaction    | ''    | satisfaction: is missing
            problemSeverity | BAD   | problemSeverity: must be one of
            needBudget      | -1    | needBudget: must not be below 0
            """)
    void reportThatMakesNoSenseIsRefused(String field, String value, String sentence) {
        // given
        process.start(orderId, run.accountId(), run.number());

        // when / then
        assertThatThrownBy(() -> followUp(Map.of(field, value))).hasStackTraceContaining(sentence);
        assertThat(run.openTasks()).containsExactly(AfterSales.Tasks.FOLLOW_UP_DELIVERY);
    }

    private void followUp(Map<String, Object> said) {
        Map<String, Object> form = new HashMap<>(Map.of("usage", "Runs every day", "satisfaction", "4"));
        form.putAll(said);
        run.submit(AfterSales.Tasks.FOLLOW_UP_DELIVERY, ServiceRun.AGENT, form);
    }

    private void lateFollowUp(String measure) {
        run.submit(AfterSales.Tasks.HANDLE_LATE_FOLLOW_UP, ServiceRun.MANAGER, Map.of("escalationMeasure", measure));
    }

    private String row(String columns) {
        return jdbc.sql("select " + columns + " from crm.delivery_follow_ups where order_id = ?")
                .param(orderId)
                .query(String.class)
                .single();
    }

    private String lead(String columns) {
        return jdbc.sql("select " + columns + " from crm.leads where account_id = ?")
                .param(run.accountId())
                .query(String.class)
                .single();
    }

    private Instant at(String time) {
        return LocalDateTime.parse(time).atZone(businessZone).toInstant();
    }
}
