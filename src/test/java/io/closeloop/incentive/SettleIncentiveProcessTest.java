package io.closeloop.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.SettleIncentive;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The business zone is Shanghai's: a month ends at 16:00 UTC of its last day. */
@CloseloopTest
class SettleIncentiveProcessTest {

    private static final OffsetDateTime LAST_OF_MARCH = OffsetDateTime.parse("2031-03-31T23:59:59+08:00");
    private static final OffsetDateTime FIRST_OF_APRIL = OffsetDateTime.parse("2031-04-01T00:00:00+08:00");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IncentivePlanner planner;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Seller seller;

    @BeforeEach
    void aSeller() {
        jdbc.sql("delete from crm.incentive_months").update();
        seller = Seller.create(context);
    }

    @Test
    void monthIsSettledFromWhatWasWonAndPaidInIt() {
        // given
        long order = seller.wins("50000", "CNY", LAST_OF_MARCH);
        seller.wins("7000", "CNY", FIRST_OF_APRIL);
        seller.isPaid(order, "15000.55", LAST_OF_MARCH);
        seller.isPaid(order, "20000", FIRST_OF_APRIL);

        // when
        settleAt("2031-04-01T06:00:00+08:00");

        // then
        assertThat(statement("2031-03"))
                .isEqualTo("deals 1, won 50000.00, received 15000.55, rates 4.0000 0.0000, Rule_NoTarget");
        assertThat(entries("2031-03")).containsExactly("COMMISSION 2031-03 15000.55 x 4.0000 = 600.02 CNY");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_IncentiveSettled")
                        .processInstanceId(instance())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void targetDecidesTheRates() {
        // given
        target("REVENUE", "2031-03", "40000");
        target("REVENUE", "2031", "1");
        target("WON_DEALS", "2031-03", "1");
        long order = seller.wins("50000", "CNY", LAST_OF_MARCH);
        seller.isPaid(order, "10000", LAST_OF_MARCH);

        // when
        settleAt("2031-04-01T06:00:00+08:00");

        // then
        assertThat(statement("2031-03"))
                .isEqualTo("deals 1, won 50000.00, received 10000.00, rates 6.0000 1.0000, Rule_TargetExceeded");
        assertThat(entries("2031-03"))
                .containsExactly(
                        "COMMISSION 2031-03 10000.00 x 6.0000 = 600.00 CNY",
                        "BONUS 2031-03 50000.00 x 1.0000 = 500.00 CNY");
    }

    @Test
    void paymentReportedLateIsCorrectedInTheNextMonthAtItsOwnMonthsRate() {
        // given
        long order = seller.wins("50000", "CNY", LAST_OF_MARCH);
        seller.isPaid(order, "10000", LAST_OF_MARCH);
        settleAt("2031-04-01T06:00:00+08:00");
        List<String> march = entries("2031-03");

        // when
        seller.isPaid(order, "5000", LAST_OF_MARCH.minusDays(3));
        settleAt("2031-05-01T06:00:00+08:00");

        // then
        assertThat(entries("2031-03")).isEqualTo(march);
        assertThat(entries("2031-04")).containsExactly("CORRECTION 2031-03 5000.00 x 4.0000 = 200.00 CNY");
    }

    @Test
    void moneyPaidBackIsTakenOffInTheMonthItGoes() {
        // given
        long order = seller.wins("50000", "CNY", LAST_OF_MARCH);
        long payment = seller.isPaid(order, "60000", LAST_OF_MARCH);
        settleAt("2031-04-01T06:00:00+08:00");

        // when
        seller.paysBack(payment, "10000", FIRST_OF_APRIL);
        settleAt("2031-05-01T06:00:00+08:00");

        // then
        assertThat(entries("2031-04")).containsExactly("COMMISSION 2031-04 -10000.00 x 4.0000 = -400.00 CNY");
    }

    @Test
    void monthsMissedInAStandstillAreSettledInTheirOrder() {
        // given
        settleAt("2031-03-01T06:00:00+08:00");
        long order = seller.wins("50000", "CNY", LAST_OF_MARCH);
        seller.isPaid(order, "10000", LAST_OF_MARCH);
        seller.isPaid(order, "20000", FIRST_OF_APRIL);

        // when
        settleAt("2031-06-01T06:00:00+08:00");

        // then
        assertThat(entries("2031-03")).containsExactly("COMMISSION 2031-03 10000.00 x 4.0000 = 400.00 CNY");
        assertThat(entries("2031-04")).containsExactly("COMMISSION 2031-04 20000.00 x 4.0000 = 800.00 CNY");
        assertThat(entries("2031-05")).isEmpty();
    }

    @Test
    void otherCurrenciesEarnCommissionButNoBonus() {
        // given
        long order = seller.wins("1000", "USD", LAST_OF_MARCH);
        seller.isPaid(order, "1000", LAST_OF_MARCH);

        // when
        settleAt("2031-04-01T06:00:00+08:00");

        // then
        assertThat(statement("2031-03")).startsWith("deals 0, won 0.00, received 0.00");
        assertThat(entries("2031-03")).containsExactly("COMMISSION 2031-03 1000.00 x 4.0000 = 40.00 USD");
    }

    @Test
    void settlingTwiceChangesNothing() {
        // given
        seller.isPaid(seller.wins("50000", "CNY", LAST_OF_MARCH), "10000", LAST_OF_MARCH);
        settleAt("2031-04-01T06:00:00+08:00");
        List<String> entries = entries("2031-03");

        // when
        jdbc.sql("delete from crm.incentive_months").update();
        settleAt("2031-04-02T06:00:00+08:00");

        // then
        assertThat(entries("2031-03")).isEqualTo(entries);
    }

    @Test
    void closedMonthCannotBeChanged() {
        // given
        seller.isPaid(seller.wins("50000", "CNY", LAST_OF_MARCH), "10000", LAST_OF_MARCH);
        settleAt("2031-04-01T06:00:00+08:00");

        // when / then
        assertThatThrownBy(() -> jdbc.sql("update crm.incentive_statements set won_amount = 1 where rep = :rep")
                        .param("rep", seller.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("""
                                delete from crm.incentive_entries
                                 where statement_id = (select id from crm.incentive_statements where rep = :rep)""").param("rep", seller.id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    private void target(String figure, String period, String value) {
        boolean month = period.length() > 4;
        jdbc.sql("""
                        insert into crm.targets
                               (scope, subject, figure, period, from_day, to_day, value, currency, set_by, set_at)
                        values ('REP', :rep, :figure, :period, :from::date, :to::date, :value, :currency, 'test', now())""")
                .param("rep", seller.id())
                .param("figure", figure)
                .param("period", period)
                .param("from", month ? period + "-01" : period + "-01-01")
                .param("to", month ? period + "-31" : period + "-12-31")
                .param("value", new BigDecimal(value))
                .param("currency", figure.equals("REVENUE") ? "CNY" : null)
                .update();
    }

    private void settleAt(String moment) {
        clock.set(OffsetDateTime.parse(moment).toInstant());
        planner.openMonths();
        while (planner.startBatch() > 0) {
            runJobs();
        }
    }

    private void runJobs() {
        for (Job job : management
                .createJobQuery()
                .processDefinitionKey(SettleIncentive.KEY)
                .executable()
                .list()) {
            management.executeJob(job.getId());
        }
    }

    private String instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("IN-2031-03-" + seller.id())
                .singleResult()
                .getId();
    }

    private String statement(String month) {
        return jdbc.sql("""
                        select format('deals %s, won %s, received %s, rates %s %s, %s',
                                      won_deals, won_amount, received_amount, commission_rate, bonus_rate, rule)
                          from crm.incentive_statements
                         where rep = :rep and month = (:month || '-01')::date""")
                .param("rep", seller.id())
                .param("month", month)
                .query(String.class)
                .single();
    }

    private List<String> entries(String month) {
        return jdbc.sql("""
                        select format('%s %s %s x %s = %s %s',
                                      kind, to_char(earned_in, 'YYYY-MM'), base, rate, amount, e.currency)
                          from crm.incentive_entries    e
                          join crm.incentive_statements s on s.id = e.statement_id
                         where s.rep = :rep and s.month = (:month || '-01')::date
                         order by e.id""")
                .param("rep", seller.id())
                .param("month", month)
                .query(String.class)
                .list();
    }
}
