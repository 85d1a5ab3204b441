package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how customers were looked after; only by what is known of a customer. */
@Repository
class CareReader {

    private static final Dimension[] OF_CUSTOMERS = {Dimension.REP, Dimension.TEAM, Dimension.REGION, Dimension.INDUSTRY
    };

    private static final String CARE = """
            select key, sum(marks) as marks, sum(good_marks) as good_marks, sum(sum_of_marks) as sum_of_marks,
                   sum(answers) as answers, sum(promoters) as promoters, sum(detractors) as detractors,
                   sum(complaints) as complaints, sum(deliveries) as deliveries,
                   sum(answers_due) as answers_due, sum(answers_kept) as answers_kept,
                   sum(solved) as solved, sum(solutions_kept) as solutions_kept,
                   sum(follow_ups_due) as follow_ups_due, sum(follow_ups_kept) as follow_ups_kept
              from (select %s as key, e.*
                      from (select *, (at at time zone :zone)::date as day
                              from crm.care_events
                             where at <= :now
                               and at >= :from::date::timestamp at time zone :zone
                               and at < (:to::date + 1)::timestamp at time zone :zone) e
                     where %s) counted
             group by rollup (key)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId businessZone;

    CareReader(JdbcClient jdbc, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** The counts of each value of the dimension, and over all under null. */
    Map<String, Care> read(Selection selection, Dimension by) {
        boolean ofCustomers =
                by == Dimension.ALL || by.isPeriod() || Set.of(OF_CUSTOMERS).contains(by);
        if (!ofCustomers || !selection.isNarrowedOnlyBy(OF_CUSTOMERS)) {
            return new HashMap<>();
        }
        return jdbc.sql(CARE.formatted(by.sql(), selection.where("day")))
                .params(selection.parameters())
                .param("zone", businessZone.getId())
                .param("now", OffsetDateTime.now(clock))
                .query(CareReader::byKey);
    }

    private static Map<String, Care> byKey(ResultSet rows) throws SQLException {
        Map<String, Care> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(rows.getString("key"), care(rows));
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
