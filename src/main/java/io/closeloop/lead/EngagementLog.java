package io.closeloop.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of what leads did. */
@Component
class EngagementLog {

    private static final String INSERT =
            "insert into crm.engagements (lead_id, type, at, times, detail, recorded_at) values (?, ?, ?, ?, ?, ?)";

    // Older behaviour counts less. Counted is every type there is, so that a decision never lacks a fact.
    private static final String WEIGHTS = """
            select type,
                   sum(times * case when at >= ?::timestamptz - interval '30 days' then 1
                                    when at >= ?::timestamptz - interval '90 days' then 0.5
                                    else 0.2 end) as weight
              from crm.engagements
             where lead_id = ?
             group by type
            """;

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

    /** How much a lead did, by the names of the scoring decision's inputs. */
    Map<String, Double> weights(long leadId, Instant now) {
        Map<String, Double> weights = new HashMap<>();
        for (EngagementType type : EngagementType.values()) {
            type.fact().ifPresent(fact -> weights.put(fact, 0.0));
        }
        Timestamp at = Timestamp.from(now);
        jdbc.query(
                WEIGHTS,
                row -> {
                    double weight = row.getDouble("weight");
                    EngagementType.valueOf(row.getString("type"))
                            .fact()
                            .ifPresent(fact -> weights.merge(fact, weight, Double::sum));
                },
                at,
                at,
                leadId);
        return weights;
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
