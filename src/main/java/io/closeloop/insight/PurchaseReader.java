package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts customers once each, however much they bought, and orders the times that their deals took. */
@Repository
class PurchaseReader {

    private static final String PURCHASES = """
            select key,
                   count(distinct account_id)                                        as customers,
                   count(distinct account_id) filter (where currency = :currency)    as paying,
                   count(distinct account_id) filter (where purchases > 1)           as repeated,
                   percentile_cont(0.5) within group (order by cycle_days)           as median_days,
                   max(cycle_days)                                                   as longest_days
              from (select %s as key, account_id, currency, cycle_days, purchases
                      from (select *, closed_on as day from crm.insight_deals) d
                      left join crm.insight_customers using (account_id)
                     where state = 'WON'
                       and %s) won
             group by rollup (key)""";

    private final JdbcClient jdbc;

    PurchaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Purchased read(Selection selection, String currency, Dimension by) {
        return jdbc.sql(PURCHASES.formatted(by.sql(), selection.where("closed_on")))
                .params(selection.parameters())
                .param("currency", currency)
                .query(PurchaseReader::byKey);
    }

    private static Purchased byKey(ResultSet rows) throws SQLException {
        Map<String, Purchases> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(
                    rows.getString("key"),
                    new Purchases(
                            rows.getLong("customers"),
                            rows.getLong("paying"),
                            rows.getLong("repeated"),
                            rows.getBigDecimal("median_days"),
                            rows.getBigDecimal("longest_days")));
        }
        return new Purchased(byKey);
    }

    /** Purchases by the dimension's values, and over all of them under null. */
    record Purchased(Map<String, Purchases> byKey) {

        Purchases of(String key) {
            return byKey.getOrDefault(key, Purchases.NONE);
        }

        Purchases total() {
            return of(null);
        }
    }
}
