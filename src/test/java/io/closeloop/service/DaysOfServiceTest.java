package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Calendars;
import io.closeloop.base.OneByOne;
import io.closeloop.base.TimeKind;
import io.closeloop.base.WorkingCalendar;
import io.closeloop.process.SatisfactionSurveyProcess;
import io.closeloop.service.ServiceCase.Origin;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Service's deadlines by the days of other business zones than the application's. In Berlin clocks go on in the night to
 * 2026-03-29, a Sunday, and back in the one to 2026-10-25.
 */
@CloseloopTest
class DaysOfServiceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServiceCases cases;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ServiceRun run;

    @BeforeEach
    void makeCustomer() {
        run = ServiceRun.ofCustomer(context, "C");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, ELAPSED, 2026-03-27T15:59:59Z, 2026-03-30T15:59:59Z",
        "Europe/Berlin, ELAPSED, 2026-03-27T22:59:59Z, 2026-03-30T21:59:59Z",
        "Europe/Berlin, ELAPSED, 2026-03-27T23:00:00Z, 2026-03-30T22:00:00Z",
        "Europe/Berlin, ELAPSED, 2026-10-22T22:00:00Z, 2026-10-25T23:00:00Z",
        "Europe/Berlin, WORKING, 2026-03-27T09:00:00Z, 2026-04-01T08:00:00Z",
        "Asia/Shanghai, WORKING, 2026-03-27T02:00:00Z, 2026-04-01T02:00:00Z",
        "Europe/Berlin, WORKING, 2026-10-23T08:00:00Z, 2026-10-28T09:00:00Z"
    })
    void deliveryIsFollowedUpByTheSameTimeThreeDaysLater(ZoneId zone, TimeKind kind, Instant delivered, Instant due) {
        // given
        clock.set(delivered.plus(Duration.ofHours(1)));
        long orderId = run.deliveredOrder(delivered);

        // when
        DeliveryFollowUp followUp = transaction.execute(
                status -> followUps(Calendars.officeHours(zone), kind).plan(orderId));

        // then
        assertThat(followUp.dueAt()).isEqualTo(due);
        assertThat(jdbc.sql("select due_at from crm.delivery_follow_ups where order_id = ?")
                        .param(orderId)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, ELAPSED, 2026-03-28T16:00:00Z, 2026-03-29T16:00:00Z, 2026-03-30T16:00:00Z",
        "Europe/Berlin, ELAPSED, 2026-03-28T23:00:00Z, 2026-03-29T23:00:00Z, 2026-03-30T23:00:00Z",
        "Europe/Berlin, ELAPSED, 2026-10-24T22:00:00Z, 2026-10-25T22:00:00Z, 2026-10-26T22:00:00Z",
        "Europe/Berlin, WORKING, 2026-03-27T16:00:00Z, 2026-04-01T12:00:00Z, 2026-04-06T09:00:00Z",
        "Europe/Berlin, WORKING, 2026-10-23T15:00:00Z, 2026-10-28T13:00:00Z, 2026-11-02T10:00:00Z",
        "Asia/Shanghai, WORKING, 2026-03-27T09:00:00Z, 2026-04-01T06:00:00Z, 2026-04-06T03:00:00Z"
    })
    void caseHasTwentyFourAndFortyEightHours(
            ZoneId zone, TimeKind kind, Instant opened, Instant answerDue, Instant solutionDue) {
        // given
        clock.set(opened);
        ServiceCase serviceCase = open(kind);
        CaseClock caseClock = new CaseClock(Calendars.officeHours(zone), clock);

        // then
        assertThat(caseClock.usedUp(serviceCase, Duration.ofHours(24))).isEqualTo(answerDue);
        assertThat(caseClock.usedUp(serviceCase, Duration.ofHours(48))).isEqualTo(solutionDue);

        // when / then: what is used up then is exactly what was promised
        clock.set(answerDue);
        assertThat(caseClock.elapsed(serviceCase)).isEqualTo(Duration.ofHours(24));
        assertThat(caseClock.usedUp(serviceCase, Duration.ofHours(48))).isEqualTo(solutionDue);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-09-28, 2026-09-27T15:59:59Z, 2026-09-27T16:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-28T22:59:59Z, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 2026-03-30, 2026-03-29T21:59:59Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-24T21:59:59Z, 2026-10-24T22:00:00Z",
        "Europe/Berlin, 2026-10-26, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z"
    })
    void surveyIsDueFromTheFirstSecondOfItsDay(ZoneId zone, LocalDate due, Instant before, Instant at) {
        // given
        jdbc.sql("delete from crm.survey_plan").update();
        jdbc.sql("insert into crm.survey_plan (account_id, next_due) values (?, ?)")
                .params(run.accountId(), due)
                .update();

        // when / then
        clock.set(before);
        assertThat(planner(zone).startBatch()).isZero();
        clock.set(at);
        assertThat(planner(zone).startBatch()).isEqualTo(1);
        assertThat(nextDue()).isEqualTo(due.plusDays(1));
        planner(zone).begun(run.accountId());
        assertThat(nextDue()).isEqualTo(due.plusMonths(6));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-28T15:59:59Z, 2026-09-28",
        "Asia/Shanghai, 2026-03-28T16:00:00Z, 2026-09-29",
        "Europe/Berlin, 2026-03-28T22:59:59Z, 2026-09-28",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-09-29",
        "Europe/Berlin, 2026-10-24T21:59:59Z, 2027-04-24",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2027-04-25"
    })
    void whoBoughtIsAskedHalfAYearAfterThatDay(ZoneId zone, Instant bought, LocalDate asked) {
        // given
        jdbc.sql("update crm.accounts set customer_since = null where customer_since is not null")
                .update();
        jdbc.sql("delete from crm.survey_plan").update();
        clock.set(bought);
        run.signed(1000, "CNY", bought);
        jdbc.sql("update crm.accounts set customer_since = ? where id = ?")
                .params(Timestamp.from(bought), run.accountId())
                .update();

        // when
        planner(zone).takeIn();

        // then
        assertThat(nextDue()).isEqualTo(asked);
    }

    private LocalDate nextDue() {
        return jdbc.sql("select next_due from crm.survey_plan where account_id = ?")
                .param(run.accountId())
                .query(LocalDate.class)
                .single();
    }

    private SurveyPlanner planner(ZoneId zone) {
        return new SurveyPlanner(
                context.getBean(OneByOne.class), mock(SatisfactionSurveyProcess.class), jdbc, clock, zone);
    }

    private DeliveryFollowUps followUps(WorkingCalendar calendar, TimeKind kind) {
        ServiceProperties usual = context.getBean(ServiceProperties.class);
        ServiceProperties counted = new ServiceProperties(
                usual.customerAnswerTime(),
                usual.escalationTime(),
                3,
                kind,
                usual.followUpWarning(),
                usual.surveyReminderDays(),
                usual.surveyValidDays(),
                usual.talkTime(),
                usual.publicUrl());
        return new DeliveryFollowUps(
                context.getBean(DeliveryFollowUpRepository.class), null, null, calendar, counted, jdbc, clock);
    }

    private ServiceCase open(TimeKind kind) {
        ServiceCase opened = cases.open(
                new Origin(run.accountId(), run.number(), CaseSource.API, ServiceRun.AGENT),
                new NewCase(CaseType.FAULT, Severity.HIGH, null, "It stops", null));
        return transaction.execute(status -> {
            ServiceCase promised =
                    cases.promise(opened.id(), new ServicePromise(Priority.HIGH, kind, 24, 48, 2, 3), ServiceRun.AGENT);
            assertThat(promised.clock()).hasSize(1);
            return promised;
        });
    }
}
