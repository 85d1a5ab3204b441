package io.closeloop.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of what leads did. */
@Component
class EngagementLog {

    private static final String INSERT =
            "insert into crm.engagements (lead_id, type, at, times, detail, recorded_at) values (?, ?, ?, ?, ?, ?)";

    private record Entry(long leadId, NewEngagement engagement) {}

    private final JdbcTemplate jdbc;

    EngagementLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(long leadId, NewEngagement engagement, Instant now) {
        insert(List.of(new Entry(leadId, engagement)), now);
    }

    /** What leads that came in did; that a known one came in again is an engagement, too. */
    void record(List<Captured> captured, Instant now) {
        List<Entry> entries = new ArrayList<>();
        for (Captured one : captured) {
            if (one.isAttached()) {
                entries.add(new Entry(one.lead().id(), NewEngagement.formSent(now)));
            }
            if (one.isAttached() || one.isNew()) {
                one.posting()
                        .engagements()
                        .forEach(did -> entries.add(new Entry(one.lead().id(), did)));
            }
        }
        insert(entries, now);
    }

    /** Gives everything a lead did to the lead it turned out to be. */
    void move(long fromLead, long toLead) {
        jdbc.update("update crm.engagements set lead_id = ? where lead_id = ?", toLead, fromLead);
    }

    private void insert(List<Entry> entries, Instant now) {
        jdbc.batchUpdate(INSERT, entries, 200, (statement, entry) -> {
            statement.setLong(1, entry.leadId());
            statement.setString(2, entry.engagement().type().name());
            statement.setTimestamp(3, Timestamp.from(entry.engagement().at()));
            statement.setInt(4, entry.engagement().times());
            statement.setString(5, entry.engagement().detail());
            statement.setTimestamp(6, Timestamp.from(now));
        });
    }
}
