package io.closeloop.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to service cases, entry by entry. */
@Component
class CaseLog {

    private static final int MOST_ENTRIES = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case itself must be in the database. */
    void add(long serviceCaseId, CaseEvent event, String by, String note) {
        jdbc.sql("""
                        insert into crm.service_case_log (service_case_id, at, by_user, event, note)
                        values (:id, :at, :by, :event, :note)""")
                .param("id", serviceCaseId)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("event", event.name())
                .param("note", note)
                .update();
    }

    /** The last entries, oldest first. */
    List<Entry> of(long serviceCaseId) {
        return jdbc.sql("""
                        select at, "by", coalesce(name, "by") as by_name, event, note
                          from (select id, at, by_user as "by", event, note
                                  from crm.service_case_log
                                 where service_case_id = :id
                                 order by id desc
                                 limit :most) last
                          left join crm.people on user_id = "by"
                         order by id""")
                .param("id", serviceCaseId)
                .param("most", MOST_ENTRIES)
                .query(Entry.class)
                .list();
    }

    /** One thing that happened. */
    record Entry(OffsetDateTime at, String by, String byName, CaseEvent event, String note) {}
}
