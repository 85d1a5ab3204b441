package io.closeloop.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.CorrectBonus;
import io.closeloop.process.CorrectBonusProcess;
import io.closeloop.process.SettleIncentive;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wins that are recorded after their month was settled. */
@CloseloopTest
class CorrectBonusProcessTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime MARCH = OffsetDateTime.parse("2033-03-20T12:00:00+08:00");
    private static final String FIRST_OF_APRIL = "2033-04-01T06:00:00+08:00";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IncentivePlanner planner;

    @Autowired
    private BonusPlanner bonuses;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

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
        target("50000");
    }

    @Test
    void winOfASettledMonthEarnsItsBonusInTheRunningMonth() {
        // given a month settled a little below its target
        seller.isPaid(seller.wins("45000", "CNY", MARCH), "1000", MARCH);
        settle();
        List<String> settled = entries("2033-03");

        // when
        seller.wins("15000", "CNY", MARCH.plusDays(2));
        correct("2033-04-10T06:00:00+08:00");

        // then 60,000 are 120 % of the target: one percent of all of it
        assertThat(entries("2033-03")).isEqualTo(settled).noneMatch(entry -> entry.startsWith("BONUS"));
        assertThat(entries("2033-04")).containsExactly("BONUS_CORRECTION 2033-03 15000.00 x 1.0000 = 600.00");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(CorrectBonus.KEY)
                        .processInstanceBusinessKey("IN-2033-03-" + seller.id())
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("EndEvent_BonusCorrected");

        // and it is entered once
        correct("2033-04-11T06:00:00+08:00");
        assertThat(entries("2033-04")).hasSize(1);
    }

    @Test
    void onlyTheDifferenceIsEnteredToWhatWasPaidBefore() {
        // given a bonus of one percent of 60,000
        seller.isPaid(seller.wins("60000", "CNY", MARCH), "1000", MARCH);
        settle();
        assertThat(entries("2033-03")).contains("BONUS 2033-03 60000.00 x 1.0000 = 600.00");

        // when
        seller.wins("10000.50", "CNY", MARCH);
        correct("2033-04-10T06:00:00+08:00");
        seller.wins("0.01", "CNY", MARCH);
        correct("2033-05-10T06:00:00+08:00");

        // then
        assertThat(entries("2033-04")).containsExactly("BONUS_CORRECTION 2033-03 10000.50 x 1.0000 = 100.01");
        assertThat(entries("2033-05")).containsExactly("BONUS_CORRECTION 2033-03 0.01 x 1.0000 = 0.00");
    }

    @Test
    void winInASettledMonthWithoutAStatementIsCorrectedToo() {
        // given somebody else's month
        Seller other = Seller.create(context);
        other.isPaid(other.wins("1", "CNY", MARCH), "1", MARCH);
        settle();

        // when
        seller.isPaid(seller.wins("50000", "CNY", MARCH), "100", MARCH);
        correct("2033-04-10T06:00:00+08:00");

        // then
        assertThat(entries("2033-04")).containsExactly("BONUS_CORRECTION 2033-03 50000.00 x 0.5000 = 250.00");
        assertThat(entries("2033-03")).isEmpty();
    }

    @Test
    void winThatIsTakenBackCostsItsBonus() {
        // given
        seller.isPaid(seller.wins("60000", "CNY", MARCH), "1000", MARCH);
        settle();

        // when
        jdbc.sql("update crm.opportunities set amount = 40000 where owner = ?")
                .param(seller.id())
                .update();
        correct("2033-04-10T06:00:00+08:00");

        // then
        assertThat(entries("2033-04")).containsExactly("BONUS_CORRECTION 2033-03 -20000.00 x 0.0000 = -600.00");
    }

    @Test
    void otherCurrenciesAreNeverAddedToTheHouses() {
        // given
        seller.isPaid(seller.wins("60000", "CNY", MARCH), "1000", MARCH);
        settle();

        // when
        seller.wins("90000", "USD", MARCH);
        correct("2033-04-10T06:00:00+08:00");

        // then
        assertThat(entries("2033-04")).isEmpty();
    }

    @Test
    void houseThatChangesItsCurrencyCorrectsNothingOfBefore() {
        // given a month settled in yuan, in which euros were won beside them
        seller.isPaid(seller.wins("60000", "CNY", MARCH), "1000", MARCH);
        seller.wins("700", "EUR", MARCH);
        settle();

        // when
        clock.set(OffsetDateTime.parse("2033-04-10T06:00:00+08:00").toInstant());
        inEuros().noteChanges();

        // then
        assertThat(noted()).isEmpty();

        // but more yuan won are corrected in yuan
        seller.wins("10000", "CNY", MARCH);
        inEuros().noteChanges();
        assertThat(noted()).containsExactly("2033-03");
        while (bonuses.startBatch() > 0) {
            runJobs(CorrectBonus.KEY);
        }
        assertThat(entries("2033-04")).containsExactly("BONUS_CORRECTION 2033-03 10000.00 x 1.0000 = 100.00");
    }

    @Test
    void correctionThatStandsStillIsNotStartedAgain() {
        // given
        seller.isPaid(seller.wins("45000", "CNY", MARCH), "1000", MARCH);
        settle();
        seller.wins("15000", "CNY", MARCH);
        clock.set(OffsetDateTime.parse("2033-04-10T06:00:00+08:00").toInstant());

        // when nobody carries it out on the first day
        startCorrections();
        startCorrections();

        // then
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(CorrectBonus.KEY)
                        .processInstanceBusinessKey("IN-2033-03-" + seller.id())
                        .count())
                .isEqualTo(1);
        runJobs(CorrectBonus.KEY);
        assertThat(entries("2033-04")).hasSize(1);
    }

    private void startCorrections() {
        bonuses.noteChanges();
        while (bonuses.startBatch() > 0) {
            // until all are started
        }
    }

    private BonusPlanner inEuros() {
        return new BonusPlanner(
                context.getBean(CorrectBonusProcess.class), new EarningsReader(jdbc, ZONE, "EUR"), jdbc, clock, ZONE);
    }

    private List<String> noted() {
        return jdbc.sql("select to_char(month, 'YYYY-MM') from crm.incentive_changes where rep = ?")
                .param(seller.id())
                .query(String.class)
                .list();
    }

    @Test
    void targetSetAnewDoesNotJudgeASettledMonth() {
        // given
        seller.isPaid(seller.wins("45000", "CNY", MARCH), "1000", MARCH);
        settle();

        // when
        jdbc.sql("update crm.targets set value = 1000000 where subject = ?")
                .param(seller.id())
                .update();
        seller.wins("5000", "CNY", MARCH);
        correct("2033-04-10T06:00:00+08:00");

        // then
        assertThat(entries("2033-04")).containsExactly("BONUS_CORRECTION 2033-03 5000.00 x 0.5000 = 250.00");
    }

    private void target(String value) {
        jdbc.sql("""
                        insert into crm.targets
                               (scope, subject, figure, period, from_day, to_day, value, currency, set_by, set_at)
                        values ('REP', ?, 'REVENUE', '2033-03', '2033-03-01', '2033-03-31', ?, 'CNY', 'test', now())""").params(seller.id(), new BigDecimal(value)).update();
    }

    private void settle() {
        clock.set(OffsetDateTime.parse(FIRST_OF_APRIL).toInstant());
        planner.openMonths();
        while (planner.startBatch() > 0) {
            runJobs(SettleIncentive.KEY);
        }
    }

    private void correct(String moment) {
        clock.set(OffsetDateTime.parse(moment).toInstant());
        bonuses.noteChanges();
        while (bonuses.startBatch() > 0) {
            runJobs(CorrectBonus.KEY);
        }
    }

    private void runJobs(String process) {
        for (Job job : management
                .createJobQuery()
                .processDefinitionKey(process)
                .executable()
                .list()) {
            management.executeJob(job.getId());
        }
    }

    private List<String> entries(String month) {
        return jdbc.sql("""
                        select format('%s %s %s x %s = %s', kind, to_char(earned_in, 'YYYY-MM'), base, rate, amount)
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
