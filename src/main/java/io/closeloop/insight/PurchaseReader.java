package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts customers once each, however much they bought. */
@Repository
class PurchaseReader {

    // Each customer counts once, however often and in however many teams it bought. Those who bought once only are
    // those whose first purchase was all.
    private static final String FROM_ROWS = """
            with selected as not materialized (select *, closed_on as day from crm.insight_deals where state = 'WON' and %2$s)
            select b.key, b.customers, b.paying, b.customers - coalesce(f.once, 0) as repeated,
                   coalesce(f.newcomers, 0) as newcomers
              from (select key, count(*) as customers, count(*) filter (where is_paying) as paying
                      from (select %1$s as key, account_id, bool_or(currency = :currency) as is_paying
                              from selected
                             where account_id is not null
                             group by 1, account_id) bought
                     group by key) b
              left join (%3$s) f on f.key = b.key""";

    private static final String FIRST_ROWS = """
            select %1$s as key, count(*) as newcomers, count(*) filter (where purchases = 1) as once
              from selected
              join crm.insight_customers c using (account_id)
             where c.first_deal_id = deal_id
               and c.first_won_on between :from and :to
             group by 1""";

    // The first purchase is of one team, so that these add up.
    private static final String FIRST_SUMS = """
            select %1$s as key, sum(newcomers) as newcomers, sum(customers) filter (where not repeated) as once
              from (%2$s) buyers
             where currency = ''
             group by 1""";

    private static final String FROM_SUMS = """
            select %1$s as key,
                   coalesce(sum(customers) filter (where currency = ''), 0)               as customers,
                   coalesce(sum(customers) filter (where currency = :currency), 0)        as paying,
                   coalesce(sum(customers) filter (where currency = '' and repeated), 0)  as repeated,
                   coalesce(sum(newcomers) filter (where currency = ''), 0)               as newcomers
              from (%2$s) buyers
             group by 1""";

    private final JdbcClient jdbc;

    PurchaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The purchases by the dimension's values, and over all of them under null. */
    Map<String, Purchases> read(Selection selection, String currency, Dimension by) {
        Map<String, Purchases> byKey = counted(selection, currency, by);
        Map<String, Purchases> all = by == Dimension.ALL ? byKey : counted(selection, currency, Dimension.ALL);
        byKey.put(null, all.getOrDefault("", Purchases.NONE));
        return byKey;
    }

    private Map<String, Purchases> counted(Selection selection, String currency, Dimension by) {
        Optional<String> buyers = Buyers.of(selection, by);
        boolean addUp = by == Dimension.TEAM || selection.isOfOneTeamAtMost();
        String sql = buyers.isPresent() && addUp
                ? FROM_SUMS.formatted(by.sql(), buyers.get())
                : fromRows(selection, by, buyers);
        return jdbc.sql(sql)
                .params(selection.parameters())
                .param("currency", currency)
                .query(PurchaseReader::byKey);
    }

    private static String fromRows(Selection selection, Dimension by, Optional<String> buyers) {
        String first = buyers.map(sums -> FIRST_SUMS.formatted(by.sql(), sums))
                .orElseGet(() -> FIRST_ROWS.formatted(by.sql()));
        return FROM_ROWS.formatted(by.sql(), selection.where("closed_on"), first);
    }

    private static Map<String, Purchases> byKey(ResultSet rows) throws SQLException {
        Map<String, Purchases> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(
                    rows.getString("key"),
                    new Purchases(
                            rows.getLong("customers"),
                            rows.getLong("paying"),
                            rows.getLong("repeated"),
                            rows.getLong("newcomers")));
        }
        return byKey;
    }
}
