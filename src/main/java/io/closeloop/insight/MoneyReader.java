package io.closeloop.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the money that came in, and what marketing spent. */
@Repository
class MoneyReader {

    private static final String RECEIVED = """
            select %s as key, sum(received) as amount
              from (select d.*, p.amount as received, (p.paid_at at time zone :zone)::date as day
                      from crm.payments_received p
                      join crm.insight_deals     d on d.deal_id = p.opportunity_id
                     where p.currency = :currency
                       and p.paid_at >= :from::date::timestamp at time zone :zone
                       and p.paid_at < (:to::date + 1)::timestamp at time zone :zone) received
             where %s
             group by 1""";

    private static final String COST = """
            select %s as key, sum(amount) as amount
              from (select *, spent_on as day from crm.campaign_costs) spent
             where currency = :currency
               and %s
             group by 1""";

    private final JdbcClient jdbc;
    private final ZoneId businessZone;

    MoneyReader(JdbcClient jdbc, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.businessZone = businessZone;
    }

    /** The money of each value of the dimension. */
    Moneys read(Selection selection, String currency, Dimension by) {
        boolean costKnown = selection.isNarrowedOnlyBy(Dimension.SOURCE, Dimension.CAMPAIGN)
                && (by == Dimension.ALL || by.isPeriod() || by == Dimension.SOURCE || by == Dimension.CAMPAIGN);
        return new Moneys(
                sums(RECEIVED, selection, currency, by), costKnown ? sums(COST, selection, currency, by) : null);
    }

    private Map<String, BigDecimal> sums(String sql, Selection selection, String currency, Dimension by) {
        return jdbc.sql(sql.formatted(by.sql(), selection.where("day")))
                .params(selection.parameters())
                .param("currency", currency)
                .param("zone", businessZone.getId())
                .query(MoneyReader::byKey);
    }

    private static Map<String, BigDecimal> byKey(ResultSet rows) throws SQLException {
        Map<String, BigDecimal> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(rows.getString("key"), rows.getBigDecimal("amount"));
        }
        return byKey;
    }

    /**
     * Money by the dimension's values.
     *
     * @param cost null where it cannot be told apart
     */
    record Moneys(Map<String, BigDecimal> received, Map<String, BigDecimal> cost) {

        Money of(String key) {
            return new Money(
                    received.getOrDefault(key, BigDecimal.ZERO),
                    cost == null ? null : cost.getOrDefault(key, BigDecimal.ZERO));
        }

        Money total() {
            return new Money(sum(received), cost == null ? null : sum(cost));
        }

        private static BigDecimal sum(Map<String, BigDecimal> amounts) {
            return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
