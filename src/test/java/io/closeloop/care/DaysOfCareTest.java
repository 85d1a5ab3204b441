package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Calendars;
import io.closeloop.base.OneByOne;
import io.closeloop.process.CustomerCareProcess;
import io.closeloop.process.MonthlyHygieneProcess;
import io.closeloop.process.TakenDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Care by the days of other business zones than the application's, to the second. In Berlin clocks go on in the night to
 * 2026-03-29 and back in the one to 2026-10-25.
 */
@CloseloopTest
class DaysOfCareTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        customer = Customer.create(context);
        jdbc.sql("delete from crm.care_plan").update();
        jdbc.sql("delete from crm.hygiene_months where month like '2026-%'").update();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-29, 2026-03-28T15:59:59Z, 2026-03-28T16:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-28T22:59:59Z, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 2026-03-30, 2026-03-29T21:59:59Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-24T21:59:59Z, 2026-10-24T22:00:00Z",
        "Europe/Berlin, 2026-10-26, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z"
    })
    void touchIsDueFromTheFirstSecondOfItsDay(ZoneId zone, LocalDate due, Instant before, Instant at) {
        // given
        planned("P1M", due);

        // when / then
        clock.set(before);
        assertThat(planner(zone).startBatch()).isZero();
        clock.set(at);
        assertThat(planner(zone).startBatch()).isEqualTo(1);
        assertThat(touches()).containsExactly("CALL " + due);
        assertThat(jdbc.sql("select next_due from crm.care_plan where account_id = ?")
                        .param(customer.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(due.plusMonths(1));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-29, 2026-03-28T15:59:59Z, 2026-03-28T16:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-28T22:59:59Z, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-24T21:59:59Z, 2026-10-24T22:00:00Z"
    })
    void greetingIsDueFromTheFirstSecondOfItsDay(ZoneId zone, LocalDate day, Instant before, Instant at) {
        // given
        planned("HOLIDAY", null);
        jdbc.sql("insert into crm.greeting_days (day, name) values (?, 'Test') on conflict do nothing")
                .param(day)
                .update();
        try {
            // when / then
            clock.set(before);
            assertThat(greetings(zone).startBatch()).isZero();
            clock.set(at);
            assertThat(greetings(zone).startBatch()).isEqualTo(1);
            assertThat(touches()).containsExactly("CALL " + day);
        } finally {
            jdbc.sql("delete from crm.greeting_days where day = ?").param(day).update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-27T04:00:00Z, 14, 2026-04-10T04:00:00Z",
        "Europe/Berlin, 2026-03-27T08:00:00Z, 14, 2026-04-10T07:00:00Z",
        "Europe/Berlin, 2026-03-28T23:30:00Z, 1,  2026-03-29T22:30:00Z",
        "Europe/Berlin, 2026-10-23T07:00:00Z, 14, 2026-11-06T08:00:00Z",
        "Europe/Berlin, 2026-10-24T22:30:00Z, 1,  2026-10-25T23:30:00Z"
    })
    void personHasSoManyDaysByTheClockOnTheWall(ZoneId zone, Instant now, int days, Instant until) {
        // given
        clock.set(now);
        ContactLedger ledger = ledger(zone);

        // when
        CareTouch touch = transaction.execute(
                status -> ledger.settle(ledger.register(customer.id(), "CALL", TouchChannel.PHONE), allowed(days)));

        // then
        assertThat(touch.heldUntil()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-28T15:59:59Z, 2026-04-27T15:59:59Z, 2026-04-27T16:00:00Z",
        "Europe/Berlin, 2026-02-28T22:59:59Z, 2026-03-27T22:59:59Z, 2026-03-27T23:00:00Z",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-04-28T21:59:59Z, 2026-04-28T22:00:00Z",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-11-24T22:59:59Z, 2026-11-24T23:00:00Z"
    })
    void pushCountsForAMonthOfDays(ZoneId zone, Instant pushed, Instant counted, Instant free) {
        // given
        clock.set(pushed);
        ContactLedger ledger = ledger(zone);
        transaction.executeWithoutResult(
                status -> ledger.settle(ledger.register(customer.id(), "OFFER", TouchChannel.EMAIL), allowed(1)));

        // when / then: until the same day of the next month
        clock.set(counted);
        assertThat(pushes(ledger, "SECOND")).isEqualTo(1);
        clock.set(free);
        assertThat(pushes(ledger, "THIRD")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-31T15:59:59Z, 2026-03, 2026-03-31T16:00:00Z, 2026-04",
        "Europe/Berlin, 2026-03-31T21:59:59Z, 2026-03, 2026-03-31T22:00:00Z, 2026-04",
        "Europe/Berlin, 2026-10-31T22:59:59Z, 2026-10, 2026-10-31T23:00:00Z, 2026-11"
    })
    void hygieneBeginsWithTheMonthOfTheZone(ZoneId zone, Instant last, YearMonth month, Instant first, YearMonth next) {
        // given
        MonthlyHygieneProcess process = mock(MonthlyHygieneProcess.class);
        HygieneMonths months = new HygieneMonths(process, jdbc, clock, zone);

        // when / then
        clock.set(last);
        transaction.executeWithoutResult(status -> months.startOnce());
        verify(process).start(month);
        verify(process, never()).start(next);
        clock.set(first);
        transaction.executeWithoutResult(status -> months.startOnce());
        verify(process).start(next);
    }

    private int pushes(ContactLedger ledger, String touch) {
        return transaction.execute(status -> ledger.figures(ledger.register(customer.id(), touch, TouchChannel.EMAIL))
                .pushesInMonth());
    }

    private void planned(String every, LocalDate due) {
        jdbc.sql("""
                        insert into crm.care_plan (account_id, touch, channel, performer, every, days, next_due)
                        values (:id, 'CALL', 'PHONE', 'OWNER', :every, 14, :due)""")
                .param("id", customer.id())
                .param("every", every)
                .param("due", due)
                .update();
    }

    private List<String> touches() {
        return jdbc.sql("select touch || ' ' || due_on from crm.care_touches where account_id = ?")
                .param(customer.id())
                .query(String.class)
                .list();
    }

    private CarePlanner planner(ZoneId zone) {
        return new CarePlanner(
                context.getBean(OneByOne.class),
                context.getBean(TouchBook.class),
                mock(CustomerCareProcess.class),
                jdbc,
                context.getBean(JdbcTemplate.class),
                clock,
                zone);
    }

    private GreetingPlanner greetings(ZoneId zone) {
        return new GreetingPlanner(
                context.getBean(OneByOne.class),
                context.getBean(TouchBook.class),
                mock(CustomerCareProcess.class),
                jdbc,
                clock,
                zone);
    }

    private ContactLedger ledger(ZoneId zone) {
        return new ContactLedger(
                context.getBean(CareTouchRepository.class),
                context.getBean(AccountLock.class),
                context.getBean(CustomerRecord.class),
                Calendars.officeHours(zone),
                jdbc,
                clock,
                zone);
    }

    private static Clearance allowed(int days) {
        return new Clearance(true, null, days, new TakenDecision("decision", "contactPolicy", 1, "Rule_Allowed"));
    }
}
