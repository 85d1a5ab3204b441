package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class GreetingsTest {

    /** Ten in the morning in Shanghai on the National Day, which the table of greeting days has. */
    private static final Instant NATIONAL_DAY = Instant.parse("2026-10-01T02:00:00Z");

    /** A day that no greeting belongs to. */
    private static final Instant ANY_DAY = Instant.parse("2027-02-28T02:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private GreetingPlanner planner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Customer customer;
    private CareRun care;

    @BeforeEach
    void aCustomer() {
        clock.set(NATIONAL_DAY);
        customer = Customer.create(context);
        care = new CareRun(context);
        jdbc.sql("delete from crm.care_plan").update();
    }

    @Test
    void regularCustomerIsGreetedOnAHolidayOnce() {
        // given
        customer.bought("100", LocalDate.parse("2026-09-01")).contact("Ann", "ann@blue.example", true);
        care.evaluate(customer);

        // when
        greet();
        greet();

        // then
        assertThat(messages()).containsExactly("ann@blue.example: Best wishes for the holiday");
        assertThat(states()).containsExactly("HOLIDAY_GREETING 2026-10-01 DONE");
    }

    @Test
    void ownerBringsAVipAGift() {
        // given
        customer.bought("1", LocalDate.parse("2024-01-01"))
                .bought("600000", LocalDate.parse("2026-03-01"))
                .referred();
        care.evaluate(customer);

        // when
        greet();

        // then
        assertThat(states()).containsExactly("HOLIDAY_GIFT 2026-10-01 RESERVED");
    }

    @Test
    void greetingIsTwoDaysLateAtMost() {
        // given
        customer.bought("100", LocalDate.parse("2026-09-01")).contact("Ann", "ann@blue.example", true);
        care.evaluate(customer);

        // when / then
        clock.advance(Duration.ofDays(3));
        greet();
        assertThat(states()).isEmpty();
        clock.set(NATIONAL_DAY.plus(Duration.ofDays(2)));
        greet();
        assertThat(states()).containsExactly("HOLIDAY_GREETING 2026-10-01 DONE");
    }

    @Test
    void eachContactWhoHasConsentedIsGreetedOnTheBirthday() {
        // given
        clock.set(ANY_DAY);
        customer.bought("100", LocalDate.parse("2026-12-01"))
                .bornOn("ann", LocalDate.parse("1980-02-28"), true)
                .bornOn("leap", LocalDate.parse("1984-02-29"), true)
                .bornOn("shy", LocalDate.parse("1980-02-28"), false)
                .bornOn("later", LocalDate.parse("1980-03-01"), true);
        care.evaluate(customer);

        // when
        greet();
        greet();

        // then
        assertThat(messages())
                .containsExactlyInAnyOrder("ann@blue.example: Happy birthday", "leap@blue.example: Happy birthday");
    }

    @Test
    void greetingsCountAsPushes() {
        // given
        clock.set(ANY_DAY);
        customer.bought("100", LocalDate.parse("2026-12-01"));
        for (String name : List.of("ann", "bo", "cai")) {
            customer.bornOn(name, LocalDate.parse("1980-02-28"), true);
        }
        care.evaluate(customer);

        // when
        greet();

        // then
        assertThat(messages()).hasSize(2);
        assertThat(states()).containsOnlyOnce("BIRTHDAY_GREETING 2027-02-28 SUPPRESSED");
    }

    private void greet() {
        while (planner.startBatch() > 0) {
            // until nobody is left
        }
        care.runJobs(customer);
    }

    private List<String> states() {
        return jdbc.sql("""
                        select touch || ' ' || due_on || ' ' || state
                          from crm.care_touches
                         where account_id = :id
                         order by id""").param("id", customer.id()).query(String.class).list();
    }

    private List<String> messages() {
        return jdbc.sql("""
                        select m.recipient || ': ' || m.subject
                          from crm.care_messages m
                          join crm.care_touches  t on t.id = m.touch_id
                         where t.account_id = :id""").param("id", customer.id()).query(String.class).list();
    }
}
