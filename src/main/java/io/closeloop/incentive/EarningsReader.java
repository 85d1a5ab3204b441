package io.closeloop.incentive;

import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a rep won and brought in, through the views of the features that know it. */
@Component
class EarningsReader {

    private final JdbcClient jdbc;
    private final ZoneId businessZone;
    private final String house;

    EarningsReader(JdbcClient jdbc, ZoneId businessZone, @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.businessZone = businessZone;
        this.house = currency;
    }

    /**
     * In the currency that was the house's in that month: amounts in others cannot be added to it, and no target is set in
     * them. The target is the month's own; what a quarter's says of one of its months nobody has decided.
     */
    Earnings of(Statement statement) {
        return of(statement.rep(), new IncentiveMonth(statement.month(), businessZone));
    }

    /** The same for a rep who need not have a statement of the month. */
    Earnings of(String rep, IncentiveMonth month) {
        return jdbc.sql("""
                        select won.deals, won.amount as won_amount, received.amount as received_amount, target.value as target
                          from (select count(*) as deals, coalesce(sum(amount), 0) as amount
                                  from crm.deals
                                 where owner = :rep and state = 'WON' and currency = :currency
                                   and closed_at >= :begin and closed_at < :end) won,
                               (select coalesce(sum(r.amount), 0) as amount
                                  from crm.deals             d
                                  join crm.payments_received r on r.opportunity_id = d.opportunity_id
                                 where d.owner = :rep and d.state = 'WON' and r.currency = :currency
                                   and r.paid_at >= :begin and r.paid_at < :end) received
                          left join crm.current_targets target
                            on target.scope = 'REP' and target.subject = :rep and target.figure = 'REVENUE'
                           and target.from_day = :first_day and target.to_day = :last_day and target.currency = :currency""")
                .param("rep", rep)
                .param("currency", currencyOf(month.month()))
                .param("begin", month.begin())
                .param("end", month.end())
                .param("first_day", month.firstDay())
                .param("last_day", month.month().atEndOfMonth())
                .query((row, index) -> new Earnings(
                        row.getInt("deals"),
                        row.getBigDecimal("won_amount"),
                        row.getBigDecimal("received_amount"),
                        row.getBigDecimal("target")))
                .single();
    }

    /** What the month's statements are settled in: the house's currency when the month was opened. */
    String currencyOf(YearMonth month) {
        return jdbc.sql("select currency from crm.incentive_months where month = ?")
                .param(month.atDay(1))
                .query(String.class)
                .optional()
                .orElse(house);
    }

    /** What the statements of a month that is opened now are settled in. */
    String currency() {
        return house;
    }
}
