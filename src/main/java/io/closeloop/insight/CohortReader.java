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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how far the deals came that were opened in a period, and where their time went. */
@Repository
class CohortReader {

    private static final String COUNTS = """
            select %s as key, reached, state, sum(deals) as deals
              from %s cohorts
             group by 1, reached, state""";

    // More than the latest 500 deals of a cohort do not move a median that people would act upon.
    private static final String DAYS = """
            select t.stage,
                   percentile_cont(0.5) within group (order by date_part('epoch', t.left_at - t.entered_at) / 86400) as days
              from (select deal_id
                      from crm.insight_deals
                     where %s
                     order by opened_on desc
                     limit 500)      d
              join crm.stage_times   t using (deal_id)
             where t.left_at >= t.entered_at
             group by t.stage""";

    private static final String DAYS_BY = """
            select d.key, t.stage,
                   percentile_cont(0.5) within group (order by date_part('epoch', t.left_at - t.entered_at) / 86400) as days
              from (select deal_id, %1$s as key, row_number() over (partition by %1$s order by opened_on desc) as place
                      from crm.insight_deals
                     where %2$s)     d
              join crm.stage_times   t using (deal_id)
             where d.place <= 500
               and t.left_at >= t.entered_at
             group by d.key, t.stage""";

    private static final String LOSERS = """
            select team, rep, reached, count(*) as lost
              from crm.insight_deals
             where state = 'LOST'
               and rep <> ''
               and reached between 1 and 6
               and %s
             group by team, rep, reached""";

    private static final String HOLDERS = """
            select rep,
                   coalesce(sum(deals) filter (where state = 'OPEN'), 0) as open,
                   coalesce(sum(deals) filter (where state = 'LOST'), 0) as lost
              from %s cohorts
             where reached = :place
             group by rep
            having sum(deals) > 0
             order by sum(deals) desc, rep
             limit :most""";

    private static final String OVERDUE = """
            select rep, count(*) as deals
              from crm.insight_deals
             where state = 'OPEN'
               and reached = :place
               and stage_due_at < :now
               and rep = any(:reps)
               and %s
             group by rep""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CohortReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Cohort read(Selection selection) {
        return by(selection, Dimension.ALL).getOrDefault("", new Cohort(List.of()));
    }

    /** The deals of each of the dimension's values of which there are any. */
    Map<String, Cohort> by(Selection selection, Dimension by) {
        Map<String, List<Cohort.Count>> counts = new HashMap<>();
        of(COUNTS.formatted(by.sql(), "%s"), selection, by).query(row -> {
            counts.computeIfAbsent(row.getString("key"), value -> new ArrayList<>())
                    .add(new Cohort.Count(row.getInt("reached"), row.getString("state"), row.getLong("deals")));
        });
        Map<String, Cohort> cohorts = new HashMap<>();
        counts.forEach((value, those) -> cohorts.put(value, new Cohort(those)));
        return cohorts;
    }

    /** The same medians as of one selection, by the dimension's values. */
    Map<String, Map<Stage, BigDecimal>> medianDaysBy(Selection selection, Dimension by) {
        Map<String, Map<Stage, BigDecimal>> days = new HashMap<>();
        jdbc.sql(DAYS_BY.formatted(by.sql(), selection.where("opened_on")))
                .params(selection.parameters())
                .query(row -> {
                    days.computeIfAbsent(row.getString("key"), key -> new EnumMap<>(Stage.class))
                            .put(Stage.valueOf(row.getString("stage")), Numbers.time(row.getBigDecimal("days")));
                });
        return days;
    }

    /** Who lost how many deals in which stage. */
    List<Loser> losers(Selection selection) {
        return jdbc.sql(LOSERS.formatted(selection.where("opened_on")))
                .params(selection.parameters())
                .query((row, index) -> new Loser(
                        row.getString("team"),
                        row.getString("rep"),
                        Stage.values()[row.getInt("reached") - 1],
                        row.getLong("lost")))
                .list();
    }

    /** The deals of each month in which any were opened, the earliest first. */
    Map<YearMonth, Cohort> byMonth(Selection selection) {
        Map<YearMonth, Cohort> cohorts = new TreeMap<>();
        by(selection, Dimension.MONTH).forEach((month, cohort) -> cohorts.put(YearMonth.parse(month), cohort));
        return cohorts;
    }

    /** The median of the days that deals were in each stage; of those stages that any deal has left. */
    Map<Stage, BigDecimal> medianDays(Selection selection) {
        return jdbc.sql(DAYS.formatted(selection.where("opened_on")))
                .params(selection.parameters())
                .query(CohortReader::days);
    }

    /** Whose deals are open in a stage or were lost there, those with most first. */
    List<Holder> holders(Selection selection, Stage stage, int most) {
        List<Holding> holdings = of(HOLDERS, selection, Dimension.REP)
                .param("place", stage.ordinal() + 1)
                .param("most", most)
                .query(Holding.class)
                .list();
        Map<String, Long> overdue =
                overdue(selection, stage, holdings.stream().map(Holding::rep).toList());
        return holdings.stream()
                .map(holding -> new Holder(
                        holding.rep(), holding.open(), overdue.getOrDefault(holding.rep(), 0L), holding.lost()))
                .toList();
    }

    private Map<String, Long> overdue(Selection selection, Stage stage, List<String> reps) {
        Map<String, Long> overdue = new HashMap<>();
        jdbc.sql(OVERDUE.formatted(selection.where("opened_on")))
                .params(selection.parameters())
                .param("place", stage.ordinal() + 1)
                .param("now", OffsetDateTime.now(clock))
                .param("reps", reps.toArray(String[]::new))
                .query(row -> {
                    overdue.put(row.getString("rep"), row.getLong("deals"));
                });
        return overdue;
    }

    private JdbcClient.StatementSpec of(String sql, Selection selection, Dimension by) {
        return jdbc.sql(sql.formatted(SumTables.COHORTS.of(selection, by))).params(selection.parameters());
    }

    private static Map<Stage, BigDecimal> days(ResultSet rows) throws SQLException {
        Map<Stage, BigDecimal> days = new EnumMap<>(Stage.class);
        while (rows.next()) {
            days.put(Stage.valueOf(rows.getString("stage")), Numbers.time(rows.getBigDecimal("days")));
        }
        return days;
    }

    private record Holding(String rep, long open, long lost) {}

    /** Deals that a seller lost for a team in a stage. */
    record Loser(String team, String rep, Stage stage, long lost) {}

    /** A seller's part in a stage. */
    record Holder(String rep, long open, long overdue, long lost) {}
}
