package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.PageQuery;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * No dashboard call reads a big table from its beginning to its end. PostgreSQL itself counts the scans of a transaction;
 * the sales are made in it and rolled back after it.
 */
@CloseloopTest
@Transactional
class QueryPlanTest {

    private static final Actor EXECUTIVE = new Actor("evan", Set.of(Groups.EXECUTIVES));
    private static final int DEALS = 10_000;

    private static final String SCANS = """
            select relname, seq_scan
              from pg_stat_xact_user_tables
             where schemaname = 'crm'
               and relname in ('opportunities', 'stage_entries', 'leads', 'insight_deals', 'insight_leads',
                               'insight_sums', 'insight_cohorts', 'insight_cycles', 'insight_buyers',
                               'insight_outcome_sums', 'insight_responses', 'insight_payments', 'insight_care',
                               'insight_cycles_of_days', 'insight_responses_of_days', 'insight_buyers_of_days',
                               'insight_care_sums', 'insight_sums_of_days', 'insight_care_sums_of_days',
                               'surveys', 'service_cases', 'payments', 'orders')""";

    @Autowired
    private Kpis kpis;

    @Autowired
    private Funnels funnels;

    @Autowired
    private Losses losses;

    @Autowired
    private Leaderboards leaderboards;

    @Autowired
    private Sources sources;

    @Autowired
    private Cycles cycles;

    @Autowired
    private DealRows deals;

    @Autowired
    private UpKeep upKeep;

    @Autowired
    private Facts facts;

    @Autowired
    private CareFacts care;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void dashboardsReadBigTablesByTheirIndexesOnly() {
        // given
        upKeep.catchUp();
        new GeneratedSales(jdbc, facts, care).growTo(DEALS);
        // Of tables this small PostgreSQL would rather read all than 500 rows here and there; of large ones it would
        // not.
        jdbc.sql("set local random_page_cost = 1").update();
        Map<String, Long> before = scans();

        // when
        lookAt(query("2025-04-01", "2025-06-30", null));
        lookAt(query("2025-04-01", "2025-06-30", "generated-3"));
        kpis.kpi(query("2025-04-10", "2025-04-16", null), Dimension.TEAM, EXECUTIVE);
        kpis.kpi(query("2025-03-10", "2025-06-16", null), Dimension.SOURCE, EXECUTIVE);
        deals.list(
                query("2025-04-01", "2025-04-07", null),
                new DealQuery(DealFigure.WON, null, null, null),
                new PageQuery(0, 50, null),
                EXECUTIVE);

        // then
        assertThat(scans()).isEqualTo(before);
    }

    private void lookAt(InsightQuery quarter) {
        kpis.kpi(quarter, Dimension.ALL, EXECUTIVE);
        kpis.kpi(quarter, Dimension.MONTH, EXECUTIVE);
        kpis.kpi(quarter, Dimension.PRODUCT, EXECUTIVE);
        funnels.funnel(quarter, EXECUTIVE);
        losses.losses(quarter, EXECUTIVE);
        leaderboards.leaderboard(quarter, EXECUTIVE);
        sources.sources(quarter, EXECUTIVE);
        cycles.cycles(quarter, EXECUTIVE);
    }

    private Map<String, Long> scans() {
        Map<String, Long> scans = new TreeMap<>();
        jdbc.sql(SCANS).query(row -> {
            scans.put(row.getString("relname"), row.getLong("seq_scan"));
        });
        return scans;
    }

    private static InsightQuery query(String from, String to, String team) {
        return new InsightQuery(
                LocalDate.parse(from), LocalDate.parse(to), null, team, null, null, null, null, null, null);
    }
}
