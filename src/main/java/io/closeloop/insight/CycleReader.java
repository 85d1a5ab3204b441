package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the times that won deals took in order. */
@Repository
class CycleReader {

    // The median of an even number is the mean of the two in the middle.
    private static final String TIMES = """
            select key,
                   (min(days) filter (where upto >= (deals + 1) / 2) + min(days) filter (where upto >= deals / 2 + 1)) / 2
                       as median_days,
                   max(days) as longest_days
              from (select key, days,
                           sum(number) over (partition by key order by days) as upto,
                           (sum(number) over (partition by key))::bigint     as deals
                      from (select %1$s as key, days, sum(deals) as number
                              from %2$s
                             group by 1, 2
                            having sum(deals) > 0) counted) ordered
             group by key""";

    private static final String CLASSES = """
            select least(floor(days / 10), :last)::integer as class, sum(deals) as deals
              from %s
             group by 1
            having sum(deals) > 0""";

    private static final String MONTHS = "(select *, closed_on as day from crm.insight_cycles) c where ";

    private static final String ROWS = """
            (select *, closed_on as day, crm.cycle_class(cycle_days) as days, 1 as deals
               from crm.insight_deals
              where cycle_days is not null) d where\s""";

    private final JdbcClient jdbc;

    CycleReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The times by the dimension's values, and over all of them under null. */
    Map<String, CycleTimes> read(Selection selection, Dimension by) {
        Map<String, CycleTimes> byKey = times(selection, by);
        Map<String, CycleTimes> all = by == Dimension.ALL ? byKey : times(selection, Dimension.ALL);
        byKey.put(null, all.getOrDefault("", CycleTimes.NONE));
        return byKey;
    }

    /**
     * How many deals took so many times ten days.
     *
     * @param last the class in which all that took longer are
     */
    TreeMap<Integer, Long> classes(Selection selection, int last) {
        TreeMap<Integer, Long> classes = new TreeMap<>();
        jdbc.sql(CLASSES.formatted(source(selection, Dimension.ALL)))
                .params(selection.parameters())
                .param("last", last)
                .query(row -> {
                    classes.put(row.getInt("class"), row.getLong("deals"));
                });
        return classes;
    }

    private Map<String, CycleTimes> times(Selection selection, Dimension by) {
        return jdbc.sql(TIMES.formatted(by.sql(), source(selection, by)))
                .params(selection.parameters())
                .query(CycleReader::byKey);
    }

    private static String source(Selection selection, Dimension by) {
        return selection.whereInMonths(by, "day").map(MONTHS::concat).orElseGet(() -> ROWS + selection.where("day"));
    }

    private static Map<String, CycleTimes> byKey(ResultSet rows) throws SQLException {
        Map<String, CycleTimes> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(
                    rows.getString("key"),
                    new CycleTimes(rows.getBigDecimal("median_days"), rows.getBigDecimal("longest_days")));
        }
        return byKey;
    }
}
