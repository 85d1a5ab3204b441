package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the times in order that won deals took, and those until leads were contacted. */
@Repository
class TimeReader {

    // The median of an even number is the mean of the two in the middle.
    private static final String TIMES = """
            select key,
                   (min(time) filter (where upto >= (deals + 1) / 2) + min(time) filter (where upto >= deals / 2 + 1)) / 2
                       as median,
                   max(time) as longest
              from (select key, time,
                           sum(number) over (partition by key order by time) as upto,
                           (sum(number) over (partition by key))::bigint     as deals
                      from (select %1$s as key, %2$s as time, sum(%3$s)::bigint as number
                              from %4$s classes
                             group by 1, 2
                            having sum(%3$s) > 0) counted) ordered
             group by key""";

    private static final String CLASSES = """
            select least(floor(days / 10), :last)::integer as class, sum(deals) as deals
              from %s cycles
             group by 1
            having sum(deals) > 0""";

    private final JdbcClient jdbc;

    TimeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days from captured to won by the dimension's values, and over all of them under null. */
    Map<String, Times> cycles(Selection selection, Dimension by) {
        return read(SumTables.CYCLES, selection, by);
    }

    /** The hours from captured to the first contact by the dimension's values, and over all of them under null. */
    Map<String, Times> responses(Selection selection, Dimension by) {
        return read(SumTables.RESPONSES, selection, by);
    }

    /**
     * How many deals took so many times ten days.
     *
     * @param last the class in which all that took longer are
     */
    TreeMap<Integer, Long> classes(Selection selection, int last) {
        TreeMap<Integer, Long> classes = new TreeMap<>();
        jdbc.sql(CLASSES.formatted(SumTables.CYCLES.of(selection, Dimension.ALL)))
                .params(selection.parameters())
                .param("last", last)
                .query(row -> {
                    classes.put(row.getInt("class"), row.getLong("deals"));
                });
        return classes;
    }

    private Map<String, Times> read(SumTable table, Selection selection, Dimension by) {
        Map<String, Times> byKey = times(table, selection, by);
        Map<String, Times> all = by == Dimension.ALL ? byKey : times(table, selection, Dimension.ALL);
        byKey.put(null, all.getOrDefault("", Times.NONE));
        return byKey;
    }

    /** Of a table with the class of the time as its key, and how many took it as its value. */
    private Map<String, Times> times(SumTable table, Selection selection, Dimension by) {
        return jdbc.sql(TIMES.formatted(
                        by.sql(), table.keys().get(0), table.values().get(0), table.of(selection, by)))
                .params(selection.parameters())
                .query(TimeReader::byKey);
    }

    private static Map<String, Times> byKey(ResultSet rows) throws SQLException {
        Map<String, Times> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(rows.getString("key"), new Times(rows.getBigDecimal("median"), rows.getBigDecimal("longest")));
        }
        return byKey;
    }
}
