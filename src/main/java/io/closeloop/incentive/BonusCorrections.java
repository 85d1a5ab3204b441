package io.closeloop.incentive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what a settled month's bonus is too little or too much, because wins of that month were recorded later or
 * changed since. The month's own statement stays as it is.
 */
@Service
@Transactional
class BonusCorrections {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OpenStatements statements;
    private final EarningsReader earnings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    BonusCorrections(
            OpenStatements statements, EarningsReader earnings, JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.statements = statements;
        this.earnings = earnings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** What is known by now, measured by the target that the month was settled by. */
    Earnings known(String rep, YearMonth month) {
        Earnings earned = earnings.of(rep, new IncentiveMonth(month, businessZone));
        return settled(rep, month)
                .map(statement -> earned.against(statement.target()))
                .orElse(earned);
    }

    /** Enters the difference on the rep's statement of the running month; nothing where there is none. */
    void enter(String rep, YearMonth month, Rates rates) {
        long statement = statements.of(rep);
        Earnings earned = known(rep, month);
        Paid before = paid(rep, month);
        BigDecimal base = earned.wonAmount().subtract(before.base());
        if (base.signum() == 0) {
            return;
        }
        BigDecimal due = earned.wonAmount().multiply(rates.bonus()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        jdbc.sql("""
                        insert into crm.incentive_entries
                               (statement_id, kind, earned_in, base, rate, amount, currency, reason, entered_by, entered_at)
                        values (:statement, 'BONUS_CORRECTION', :month, :base, :rate, :amount, :currency, :reason, 'system',
                                :now)""")
                .param("statement", statement)
                .param("month", month.atDay(1))
                .param("base", base)
                .param("rate", rates.bonus())
                .param("amount", due.subtract(before.amount()))
                .param("currency", earnings.currencyOf(month))
                .param("reason", reason(earned, before, due))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String reason(Earnings earned, Paid before, BigDecimal due) {
        String attained = earned.attainment() == null ? "no target" : earned.attainment() + " % of the target";
        return "Won by now %s (%s), settled were %s: the bonus is %s, paid were %s"
                .formatted(
                        earned.wonAmount().toPlainString(),
                        attained,
                        before.base().toPlainString(),
                        due.toPlainString(),
                        before.amount().toPlainString());
    }

    private Optional<Settled> settled(String rep, YearMonth month) {
        return jdbc.sql("""
                        select won_amount, target
                          from crm.incentive_statements
                         where rep = ? and month = ? and settled_at is not null""").params(rep, month.atDay(1)).query(Settled.class).optional();
    }

    private Paid paid(String rep, YearMonth month) {
        BigDecimal atFirst = settled(rep, month).map(Settled::wonAmount).orElse(BigDecimal.ZERO);
        Paid entered =
                jdbc.sql("""
                        select coalesce(sum(e.base) filter (where e.kind = 'BONUS_CORRECTION'), 0) as base,
                               coalesce(sum(e.amount), 0)                                          as amount
                          from crm.incentive_statements s
                          join crm.incentive_entries    e on e.statement_id = s.id
                         where s.rep = ? and e.earned_in = ? and e.kind in ('BONUS', 'BONUS_CORRECTION')""").params(rep, month.atDay(1)).query(Paid.class).single();
        return new Paid(atFirst.add(entered.base()), entered.amount());
    }

    private record Settled(BigDecimal wonAmount, BigDecimal target) {}

    /** What of a month's wins stands on statements, and the bonus for it. */
    private record Paid(BigDecimal base, BigDecimal amount) {}
}
