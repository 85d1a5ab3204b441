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
                      from (select %1$s as key, time, sum(number) as number
                              from %2$s
                             group by 1, 2
                            having sum(number) > 0) counted) ordered
             group by key""";

    private static final String CLASSES = """
            select least(floor(time / 10), :last)::integer as class, sum(number) as deals
              from %s
             group by 1
            having sum(number) > 0""";

    private static final Source CYCLES =
            new Source("select *, closed_on as day, days as time, deals as number from crm.insight_cycles", """
            select *, closed_on as day, crm.cycle_class(cycle_days) as time, 1 as number
              from crm.insight_deals
             where cycle_days is not null""");

    private static final Source RESPONSES =
            new Source("select *, captured_on as day, hours as time, leads as number from crm.insight_responses", """
            select *, captured_on as day, '' as product, crm.cycle_class(response_hours) as time, 1 as number
              from crm.insight_leads
             where response_hours is not null""");

    private final JdbcClient jdbc;

    TimeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days from captured to won by the dimension's values, and over all of them under null. */
    Map<String, Times> cycles(Selection selection, Dimension by) {
        return read(CYCLES, selection, by);
    }

    /** The hours from captured to the first contact by the dimension's values, and over all of them under null. */
    Map<String, Times> responses(Selection selection, Dimension by) {
        return read(RESPONSES, selection, by);
    }

    /**
     * How many deals took so many times ten days.
     *
     * @param last the class in which all that took longer are
     */
    TreeMap<Integer, Long> classes(Selection selection, int last) {
        TreeMap<Integer, Long> classes = new TreeMap<>();
        jdbc.sql(CLASSES.formatted(CYCLES.of(selection, Dimension.ALL)))
                .params(selection.parameters())
                .param("last", last)
                .query(row -> {
                    classes.put(row.getInt("class"), row.getLong("deals"));
                });
        return classes;
    }

    private Map<String, Times> read(Source source, Selection selection, Dimension by) {
        Map<String, Times> byKey = times(source, selection, by);
        Map<String, Times> all = by == Dimension.ALL ? byKey : times(source, selection, Dimension.ALL);
        byKey.put(null, all.getOrDefault("", Times.NONE));
        return byKey;
    }

    private Map<String, Times> times(Source source, Selection selection, Dimension by) {
        return jdbc.sql(TIMES.formatted(by.sql(), source.of(selection, by)))
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

    /**
     * Where times are: columns {@code day}, {@code time} and {@code number} beside the dimensions'.
     *
     * @param months their sums of months
     * @param rows   what these are made of
     */
    private record Source(String months, String rows) {

        String of(Selection selection, Dimension by) {
            return selection
                    .whereInMonths(by, "day")
                    .map(kept -> "(" + months + ") t where " + kept)
                    .orElseGet(() -> "(" + rows + ") t where " + selection.where("day"));
        }
    }
}
