package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.SatisfactionSurveyProcess;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers are asked every half year. */
@CloseloopTest
class SurveyPlannerTest {

    /** 1 March 2033, noon in Shanghai. */
    private static final Instant NOW = Instant.parse("2033-03-01T04:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SurveyPlanner planner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private ServiceRun run;

    @BeforeEach
    void makeCustomer() {
        clock.set(NOW);
        jdbc.sql("update crm.accounts set customer_since = null where customer_since is not null")
                .update();
        jdbc.sql("delete from crm.survey_plan").update();
        run = ServiceRun.ofCustomer(context, "C");
    }

    @Test
    void customerIsAskedHalfAYearAfterThePurchaseAndEveryHalfYearAfterThat() {
        // given
        bought(run, NOW);

        // when / then
        assertThat(askedAt(LocalDate.parse("2033-08-31"))).isFalse();
        assertThat(askedAt(LocalDate.parse("2033-09-01"))).isTrue();
        assertThat(askedAt(LocalDate.parse("2033-09-02"))).isFalse();
        assertThat(askedAt(LocalDate.parse("2034-02-28"))).isFalse();
        assertThat(askedAt(LocalDate.parse("2034-03-01"))).isTrue();
        assertThat(surveys()).isEqualTo(2);
    }

    @Test
    void surveyAfterADeliveryMovesTheNextOneOn() {
        // given
        bought(run, NOW);
        planner.takeIn();
        clock.set(Instant.parse("2033-08-01T04:00:00Z"));

        // when
        context.getBean(Surveys.class).open(run.accountId(), run.number());

        // then
        assertThat(askedAt(LocalDate.parse("2033-09-01"))).isFalse();
        assertThat(askedAt(LocalDate.parse("2034-02-01"))).isTrue();
    }

    @Test
    void whatTheContactPolicyForbidsIsTriedAgainTheNextDay() {
        // given
        bought(run, NOW);
        planner.takeIn();
        clock.set(Instant.parse("2033-09-01T04:00:00Z"));
        run.pushed(2);

        // when / then
        assertThat(askedAt(LocalDate.parse("2033-09-01"))).isFalse();
        assertThat(run.hasReached("EndEvent_SurveySuppressed")).isTrue();
        assertThat(nextDue()).isEqualTo("2033-09-02");
        clock.advance(Duration.ofDays(31));
        planner.startBatch();
        assertThat(surveys()).isEqualTo(1);
    }

    @Test
    void surveyAfterADeliveryThatIsForbiddenIsTriedAgainTheNextDayToo() {
        // given
        bought(run, NOW);
        planner.takeIn();
        run.pushed(2);

        // when
        context.getBean(SatisfactionSurveyProcess.class).start(run.accountId(), run.number());

        // then
        assertThat(run.hasReached("EndEvent_SurveySuppressed")).isTrue();
        assertThat(nextDue()).isEqualTo("2033-03-02");
    }

    @Test
    void whoNeverBoughtIsNotAsked() {
        assertThat(askedAt(LocalDate.parse("2039-09-01"))).isFalse();
    }

    @Test
    void customerWhoCannotBeAskedHoldsNobodyElse() {
        // given: an account whose survey cannot be recorded
        ServiceRun faulty = ServiceRun.ofCustomer(context, "C");
        bought(faulty, NOW);
        bought(run, NOW);
        planner.takeIn();
        jdbc.sql("update crm.survey_plan set next_due = '2033-02-01' where account_id = ?")
                .param(faulty.accountId())
                .update();
        jdbc.sql("alter table crm.surveys add constraint faulty check (account_id <> " + faulty.accountId() + ")")
                .update();
        try {
            // when
            boolean asked = askedAt(LocalDate.parse("2033-09-01"));

            // then
            assertThat(asked).isTrue();
            assertThat(faulty.openTasks()).isEmpty();
            assertThat(planner.startBatch()).isZero();
        } finally {
            jdbc.sql("alter table crm.surveys drop constraint faulty").update();
        }
    }

    @Test
    void oldCustomersAreAskedOverAMonth() {
        // given
        List<ServiceRun> many = new ArrayList<>();
        for (int customers = 0; customers < 40; customers++) {
            many.add(ServiceRun.ofCustomer(context, "C"));
        }
        many.forEach(customer -> bought(customer, NOW.minus(Duration.ofDays(900))));

        // when
        planner.takeIn();

        // then
        List<LocalDate> days = jdbc.sql("select distinct next_due from crm.survey_plan")
                .query(LocalDate.class)
                .list();
        assertThat(days)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        day -> assertThat(day).isBetween(LocalDate.parse("2033-03-01"), LocalDate.parse("2033-03-30")));
    }

    private void bought(ServiceRun customer, Instant at) {
        jdbc.sql("update crm.accounts set customer_since = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", customer.accountId())
                .update();
    }

    /** Whether that day's planning asks the customer. */
    private boolean askedAt(LocalDate day) {
        planner.takeIn();
        clock.set(day.atTime(4, 0).toInstant(ZoneOffset.UTC));
        int before = surveys();
        while (planner.startBatch() > 0) {
            // until nothing is left
        }
        return surveys() > before;
    }

    private int surveys() {
        return jdbc.sql("select count(*) from crm.surveys where account_id = ?")
                .param(run.accountId())
                .query(Integer.class)
                .single();
    }

    private String nextDue() {
        return jdbc.sql("select next_due::text from crm.survey_plan where account_id = ?")
                .param(run.accountId())
                .query(String.class)
                .single();
    }
}
