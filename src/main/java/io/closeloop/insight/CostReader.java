package io.closeloop.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what marketing spent; only by what is known of a cost. */
@Repository
class CostReader {

    static final Set<Dimension> KNOWN = EnumSet.of(Dimension.SOURCE, Dimension.CAMPAIGN, Dimension.CHANNEL);

    private static final String COST = """
            select %s as key, sum(amount) as amount
              from (select *, spent_on as day, crm.channel_of(source) as channel from crm.campaign_costs) spent
             where currency = :currency
               and %s
             group by 1""";

    private final JdbcClient jdbc;

    CostReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cost of each value of the dimension; null where it cannot be told apart. */
    Map<String, BigDecimal> read(Selection selection, String currency, Dimension by) {
        if (!isKnown(selection) || !by.isPeriod() && by != Dimension.ALL && !KNOWN.contains(by)) {
            return null;
        }
        return jdbc.sql(COST.formatted(by.sql(), selection.where("day")))
                .params(selection.parameters())
                .param("currency", currency)
                .query(CostReader::byKey);
    }

    /** Whether costs know all that is asked for. */
    static boolean isKnown(Selection selection) {
        return selection.isNarrowedOnlyBy(KNOWN);
    }

    private static Map<String, BigDecimal> byKey(ResultSet rows) throws SQLException {
        Map<String, BigDecimal> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(rows.getString("key"), rows.getBigDecimal("amount"));
        }
        return byKey;
    }
}
