package io.closeloop.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up whom marketing reached. */
@Repository
class ReachReader {

    private static final String REACH = """
            select %s as key, sum(reach)::bigint as reach, sum(clicks)::bigint as clicks,
                   sum(visitors)::bigint as visitors
              from (select *, crm.channel_of(source) as channel from crm.campaign_costs) spent
             where %s
             group by 1""";

    private final JdbcClient jdbc;

    ReachReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom each source or campaign reached; nobody is told where the filters ask for what costs do not know. */
    Map<String, Reach> read(Selection selection, Dimension by) {
        return CostReader.isKnown(selection)
                ? jdbc.sql(REACH.formatted(by.sql(), selection.where("spent_on")))
                        .params(selection.parameters())
                        .query(ReachReader::byKey)
                : new HashMap<>();
    }

    private static Map<String, Reach> byKey(ResultSet rows) throws SQLException {
        Map<String, Reach> byKey = new HashMap<>();
        while (rows.next()) {
            byKey.put(
                    rows.getString("key"),
                    new Reach(
                            rows.getObject("reach", Long.class),
                            rows.getObject("clicks", Long.class),
                            rows.getObject("visitors", Long.class)));
        }
        return byKey;
    }

    /** People; null where nobody counted. */
    record Reach(Long reach, Long clicks, Long visitors) {

        static final Reach NOT_COUNTED = new Reach(null, null, null);
    }
}
