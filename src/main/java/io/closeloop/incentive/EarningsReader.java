package io.closeloop.incentive;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a rep won and brought in, through the views of the features that know it. */
@Component
class EarningsReader {

    private final JdbcClient jdbc;
    private final ZoneId businessZone;
    private final String currency;

    EarningsReader(JdbcClient jdbc, ZoneId businessZone, @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.businessZone = businessZone;
        this.currency = currency;
    }

    /** In the house's currency: amounts in others cannot be added to it, and no target is set in them. */
    Earnings of(Statement statement) {
        IncentiveMonth month = new IncentiveMonth(statement.month(), businessZone);
        return jdbc.sql("""
                        select won.deals, won.amount as won_amount, received.amount as received_amount
                          from (select count(*) as deals, coalesce(sum(amount), 0) as amount
                                  from crm.deals
                                 where owner = :rep and state = 'WON' and currency = :currency
                                   and closed_at >= :begin and closed_at < :end) won,
                               (select coalesce(sum(r.amount), 0) as amount
                                  from crm.deals             d
                                  join crm.payments_received r on r.opportunity_id = d.opportunity_id
                                 where d.owner = :rep and d.state = 'WON' and r.currency = :currency
                                   and r.paid_at >= :begin and r.paid_at < :end) received""")
                .param("rep", statement.rep())
                .param("currency", currency)
                .param("begin", month.begin())
                .param("end", month.end())
                .query((row, index) -> new Earnings(
                        row.getInt("deals"),
                        row.getBigDecimal("won_amount"),
                        row.getBigDecimal("received_amount"),
                        target(statement)))
                .single();
    }

    private BigDecimal target(Statement statement) {
        return null;
    }

    /** What statements are settled in. */
    String currency() {
        return currency;
    }
}
