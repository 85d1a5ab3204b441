package io.closeloop.insight;

import io.closeloop.process.CaseInstances;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of a page of deals. */
@Repository
class DealDetails {

    private static final String DETAILS = """
            select r.number, r.case_number, null as process_instance_id, c.customer, c.account_number,
                   nullif(d.rep, '') as rep, w.name as rep_name, nullif(d.team, '') as team,
                   nullif(d.region, '') as region, nullif(d.product, '') as product, nullif(d.industry, '') as industry,
                   d.source, nullif(d.campaign, '') as campaign, d.stage, d.state, d.amount, d.currency,
                   r.opened_at, r.closed_at, round(d.cycle_days, 3) as cycle_days, d.stage_entered_at, d.stage_due_at,
                   coalesce(d.stage_due_at < :now, false) as overdue, d.expected_close_date, r.hold_until, d.risk,
                   d.lost_reason, nullif(d.competitor, '') as competitor
              from unnest(:ids::bigint[]) with ordinality as page (deal_id, place)
              join crm.insight_deals d using (deal_id)
              join crm.deal_rows     r using (deal_id)
              join crm.deal_card     c on c.opportunity_id = page.deal_id
              left join crm.people   w on w.user_id = d.rep
             order by page.place""";

    private final JdbcClient jdbc;
    private final CaseInstances instances;
    private final Clock clock;

    DealDetails(JdbcClient jdbc, CaseInstances instances, Clock clock) {
        this.jdbc = jdbc;
        this.instances = instances;
        this.clock = clock;
    }

    /** The deals in the ids' order, with their process instances. */
    List<DealRow> of(List<Long> ids) {
        List<DealRow> rows = withoutInstances(ids);
        Map<String, String> byCase =
                instances.ofSales(rows.stream().map(DealRow::caseNumber).toList());
        return rows.stream().map(row -> row.with(byCase.get(row.caseNumber()))).toList();
    }

    /** The deals in the ids' order. */
    List<DealRow> withoutInstances(List<Long> ids) {
        return jdbc.sql(DETAILS)
                .param("ids", ids.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .query(DealRow.class)
                .list();
    }
}
