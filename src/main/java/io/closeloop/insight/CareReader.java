package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how customers were looked after; only by what is known of a customer. */
@Repository
class CareReader {

    private static final String CARE = """
            select %s as key, sum(marks) as marks, sum(good_marks) as good_marks, sum(sum_of_marks) as sum_of_marks,
                   sum(answers) as answers, sum(promoters) as promoters, sum(detractors) as detractors,
                   sum(complaints) as complaints, sum(deliveries) as deliveries,
                   sum(answers_due) as answers_due, sum(answers_kept) as answers_kept,
                   sum(solved) as solved, sum(solutions_kept) as solutions_kept,
                   sum(follow_ups_due) as follow_ups_due, sum(follow_ups_kept) as follow_ups_kept
              from %s care
             group by rollup (1)""";

    private final JdbcClient jdbc;

    CareReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counts of each value of the dimension, and over all under null; none where customers do not know it. */
    Map<String, Care> read(Selection selection, Dimension by) {
        if (!KeptSums.OF_CARE.tellApart(selection.narrowed(), by)) {
            return new HashMap<>();
        }
        return jdbc.sql(CARE.formatted(by.sql(), SumTables.CARE.of(selection, by)))
                .params(selection.parameters())
                .query(CareReader::byKey);
    }

    private static Map<String, Care> byKey(ResultSet rows) throws SQLException {
        Map<String, Care> byKey = new HashMap<>();
        while (rows.next()) {
            Care care = care(rows);
            if (!care.isNothing()) {
                byKey.put(rows.getString("key"), care);
            }
        }
        return byKey;
    }

    private static Care care(ResultSet row) throws SQLException {
        return new Care(
                row.getLong("marks"),
                row.getLong("good_marks"),
                row.getLong("sum_of_marks"),
                row.getLong("answers"),
                row.getLong("promoters"),
                row.getLong("detractors"),
                row.getLong("complaints"),
                row.getLong("deliveries"),
                row.getLong("answers_due"),
                row.getLong("answers_kept"),
                row.getLong("solved"),
                row.getLong("solutions_kept"),
                row.getLong("follow_ups_due"),
                row.getLong("follow_ups_kept"));
    }
}
