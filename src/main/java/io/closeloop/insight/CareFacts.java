package io.closeloop.insight;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How customers were looked after, as figures are made of it: copies of what the features publish, and their sums of
 * months. A promise counts when its time has come or when it was kept; until then the customer stands in a list of those
 * that are due.
 */
@Repository
class CareFacts {

    private static final String DUE = """
            select account_id
              from crm.insight_care_due
             where due_at <= :now
             order by due_at
             limit :most""";

    private static final String COPY = """
            insert into crm.insight_care
                   (account_id, day, at, kind, reference, case_number, due_at, done_at, rep, team, region, industry, company_size,
                    need_stage, tier, recommendation, %1$s)
            select account_id, (at at time zone :zone)::date, at, kind, reference, case_number, due_at, done_at, rep, team, region,
                   industry, company_size, need_stage, tier, recommendation, %1$s
              from crm.care_events
             where account_id = any(:ids)
               and at <= :now""".formatted(String.join(", ", Care.COUNTED));

    private static final String NOTE_DUE = """
            insert into crm.insight_care_due (account_id, due_at)
            select account_id, min(at)
              from crm.care_events
             where account_id = any(:ids)
               and at > :now
             group by account_id""";

    private final JdbcClient jdbc;
    private final MonthSums months;
    private final Clock clock;
    private final ZoneId businessZone;

    CareFacts(JdbcClient jdbc, MonthSums months, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.months = months;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Customers to whom something was promised whose time has come since. */
    List<Long> due(int most) {
        return jdbc.sql(DUE)
                .param("now", OffsetDateTime.now(clock))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Puts what is true of these customers now in the place of what was known of them, in the sums of months too. */
    void replaceCustomers(Long[] ids) {
        if (ids.length == 0) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        months.takeCustomersAway(ids);
        for (String table : List.of("insight_care", "insight_care_due")) {
            jdbc.sql("delete from crm." + table + " where account_id = any(:ids)")
                    .param("ids", ids)
                    .update();
        }
        jdbc.sql(COPY)
                .param("ids", ids)
                .param("zone", businessZone.getId())
                .param("now", now)
                .update();
        jdbc.sql(NOTE_DUE).param("ids", ids).param("now", now).update();
        months.addCustomers(ids);
    }
}
