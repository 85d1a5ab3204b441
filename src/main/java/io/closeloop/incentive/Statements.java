package io.closeloop.incentive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reps' statements. A statement is settled once; the database refuses to change it from then on. */
@Service
@Transactional
class Statements {

    private final JdbcClient jdbc;
    private final EarningsReader earnings;
    private final UnsettledMoney money;
    private final Clock clock;

    Statements(JdbcClient jdbc, EarningsReader earnings, UnsettledMoney money, Clock clock) {
        this.jdbc = jdbc;
        this.earnings = earnings;
        this.money = money;
        this.clock = clock;
    }

    /** A statement, which nobody else settles or adds to until the transaction ends. */
    Statement lock(long id) {
        return jdbc.sql("""
                        select id, rep, month, settled_at is not null as settled
                          from crm.incentive_statements
                         where id = :id
                           for update""")
                .param("id", id)
                .query((row, index) -> new Statement(
                        row.getLong("id"),
                        row.getString("rep"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getBoolean("settled")))
                .single();
    }

    /** Enters commission, corrections of earlier months and bonus; does nothing where that was done before. */
    void settle(long id, Rates rates) {
        Statement statement = lock(id);
        if (!statement.settled()) {
            Earnings earned = earnings.of(statement);
            money.enter(statement, rates.commission());
            enterBonus(statement, earned, rates);
            close(statement, earned, rates);
        }
    }

    private void enterBonus(Statement statement, Earnings earned, Rates rates) {
        jdbc.sql("""
                        insert into crm.incentive_entries
                               (statement_id, kind, earned_in, base, rate, amount, currency, entered_by, entered_at)
                        select :id, 'BONUS', :month, :base, :rate, round(:base * :rate / 100, 2), :currency, 'system', :now
                         where :base <> 0 and :rate <> 0""")
                .param("id", statement.id())
                .param("month", statement.month().atDay(1))
                .param("base", earned.wonAmount())
                .param("rate", rates.bonus())
                .param("currency", earnings.currencyOf(statement.month()))
                .param("now", now())
                .update();
    }

    private void close(Statement statement, Earnings earned, Rates rates) {
        jdbc.sql("""
                        update crm.incentive_statements
                           set settled_at = :now, currency = :currency, won_deals = :deals, won_amount = :won,
                               received_amount = :received, target = :target, attainment = :attainment,
                               commission_rate = :commission, bonus_rate = :bonus,
                               decision_instance_id = :instance, version = :version, rule = :rule
                         where id = :id""")
                .param("id", statement.id())
                .param("now", now())
                .param("currency", earnings.currencyOf(statement.month()))
                .param("deals", earned.wonDeals())
                .param("won", earned.wonAmount())
                .param("received", earned.receivedAmount())
                .param("target", earned.target())
                .param("attainment", earned.attainment())
                .param("commission", rates.commission())
                .param("bonus", rates.bonus())
                .param("instance", rates.decidedBy().instanceId())
                .param("version", rates.decidedBy().version())
                .param("rule", rates.decidedBy().rule())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
