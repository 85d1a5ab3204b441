package io.closeloop.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the leads of each source, and those of them that became customers. */
@Repository
class LeadSources {

    private static final String COUNTS = """
            select %s as key, source, sum(leads) as leads, sum(won_leads) as won_leads
              from crm.insight_events
             where %s
               and (leads > 0 or won_leads > 0)
             group by 1, source
             order by 1, source""";

    private final JdbcClient jdbc;

    LeadSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the dimension's values. */
    Map<String, List<Count>> read(Selection selection, Dimension by) {
        Map<String, List<Count>> counts = new HashMap<>();
        jdbc.sql(COUNTS.formatted(by.sql(), selection.where("day")))
                .params(selection.parameters())
                .query(row -> {
                    counts.computeIfAbsent(row.getString("key"), key -> new ArrayList<>())
                            .add(new Count(row.getString("source"), row.getLong("leads"), row.getLong("won_leads")));
                });
        return counts;
    }

    /** Leads captured from a source, and leads of it won, in the period. */
    record Count(String source, long leads, long won) {}
}
