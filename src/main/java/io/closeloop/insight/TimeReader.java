package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the times in order that won deals took, and those until leads were contacted. */
@Repository
class TimeReader {

    private static final String TIMES = "select key, times, numbers from %s counted";

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

    private Map<String, Times> read(TimeTable table, Selection selection, Dimension by) {
        Map<String, Times> byKey = times(table, selection, by);
        Map<String, Times> all = by == Dimension.ALL ? byKey : times(table, selection, Dimension.ALL);
        byKey.put(null, all.getOrDefault("", Times.NONE));
        return byKey;
    }

    private Map<String, Times> times(TimeTable table, Selection selection, Dimension by) {
        return jdbc.sql(TIMES.formatted(table.of(selection, by)))
                .params(selection.parameters())
                .query(TimeReader::byKey);
    }

    private static Map<String, Times> byKey(ResultSet rows) throws SQLException {
        Map<String, Times> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.merge(
                    rows.getString("key"), Times.of(rows.getString("times"), rows.getString("numbers")), Times::plus);
        }
        return byKey;
    }
}
