package io.closeloop.insight;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many rows the list behind a figure has: the figure's sum where it is kept, so that long lists cost no more than short ones. */
@Repository
class ListCounts {

    private final JdbcClient jdbc;

    ListCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sum of a column, or of what is made of some, over the selection. */
    long summed(KeptTable table, String column, Selection selection) {
        return count(
                "select coalesce(sum(" + column + "), 0) from " + table.of(selection, Dimension.ALL) + " rows",
                selection.parameters());
    }

    /** The rows that fulfil a condition. */
    long counted(String table, String condition, Map<String, ?> parameters) {
        return count("select count(*) from crm." + table + " where " + condition, parameters);
    }

    private long count(String sql, Map<String, ?> parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
