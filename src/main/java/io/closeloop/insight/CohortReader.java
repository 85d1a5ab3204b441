package io.closeloop.insight;

import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how far the deals came that were opened in a period, and where their time went. */
@Repository
class CohortReader {

    private static final String COUNTS = """
            select reached, state, count(*) as deals
              from crm.insight_deals
             where %s
             group by reached, state""";

    private static final String COUNTS_BY_MONTH = """
            select to_char(opened_on, 'YYYY-MM') as month, reached, state, count(*) as deals
              from crm.insight_deals
             where %s
             group by 1, reached, state""";

    private static final String DAYS = """
            select t.stage,
                   percentile_cont(0.5) within group (order by extract(epoch from t.left_at - t.entered_at) / 86400) as days
              from crm.insight_deals d
              join crm.stage_times   t using (deal_id)
             where t.left_at >= t.entered_at
               and %s
             group by t.stage""";

    private static final String HOLDERS = """
            select rep,
                   count(*) filter (where state = 'OPEN')                          as open,
                   count(*) filter (where state = 'OPEN' and stage_due_at < :now)  as overdue,
                   count(*) filter (where state = 'LOST')                          as lost
              from crm.insight_deals
             where reached = :place
               and %s
             group by rep
             order by count(*) desc, rep
             limit :most""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CohortReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Cohort read(Selection selection) {
        return new Cohort(of(COUNTS, selection).query(Cohort.Count.class).list());
    }

    /** The deals of each month in which any were opened, the earliest first. */
    Map<YearMonth, Cohort> byMonth(Selection selection) {
        Map<YearMonth, List<Cohort.Count>> counts = new TreeMap<>();
        of(COUNTS_BY_MONTH, selection).query(row -> {
            counts.computeIfAbsent(YearMonth.parse(row.getString("month")), month -> new ArrayList<>())
                    .add(new Cohort.Count(row.getInt("reached"), row.getString("state"), row.getLong("deals")));
        });
        Map<YearMonth, Cohort> cohorts = new TreeMap<>();
        counts.forEach((month, those) -> cohorts.put(month, new Cohort(those)));
        return cohorts;
    }

    /** The median of the days that deals were in each stage; of those stages that any deal has left. */
    Map<Stage, BigDecimal> medianDays(Selection selection) {
        return of(DAYS, selection).query(CohortReader::days);
    }

    /** Whose deals are open in a stage or were lost there, those with most first. */
    List<Holder> holders(Selection selection, Stage stage, int most) {
        return of(HOLDERS, selection)
                .param("place", stage.ordinal() + 1)
                .param("now", OffsetDateTime.now(clock))
                .param("most", most)
                .query(Holder.class)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Selection selection) {
        return jdbc.sql(sql.formatted(selection.where("opened_on"))).params(selection.parameters());
    }

    private static Map<Stage, BigDecimal> days(ResultSet rows) throws SQLException {
        Map<Stage, BigDecimal> days = new EnumMap<>(Stage.class);
        while (rows.next()) {
            days.put(Stage.valueOf(rows.getString("stage")), Numbers.time(rows.getBigDecimal("days")));
        }
        return days;
    }

    /** A seller's part in a stage. */
    record Holder(String rep, long open, long overdue, long lost) {}
}
