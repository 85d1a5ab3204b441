package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Sorting;
import io.closeloop.process.CaseInstances;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists of deals behind the figures. */
@Service
class DealRows {

    private static final Sorting SORTING = new Sorting(
            Map.of(
                    "number", "deal_id",
                    "amount", "amount",
                    "openedAt", "opened_on",
                    "closedAt", "closed_on",
                    "expectedCloseDate", "expected_close_date",
                    "cycleDays", "cycle_days"),
            Set.of("closed_on", "expected_close_date", "cycle_days"),
            "deal_id");

    private static final String PAGE = """
            with page as (select *, row_number() over (order by %2$s) as place
                            from crm.insight_deals
                           where %1$s
                           order by %2$s
                           limit :size offset :offset)
            select r.number, r.case_number, null as process_instance_id, c.customer, c.account_number,
                   nullif(p.rep, '') as rep, w.name as rep_name, nullif(p.team, '') as team,
                   nullif(p.region, '') as region, nullif(p.product, '') as product, nullif(p.industry, '') as industry,
                   p.source, nullif(p.campaign, '') as campaign, p.stage, p.state, p.amount, p.currency,
                   r.opened_at, r.closed_at, round(p.cycle_days, 3) as cycle_days, p.stage_entered_at, p.stage_due_at,
                   coalesce(p.stage_due_at < :now, false) as overdue, p.expected_close_date, r.hold_until, p.risk,
                   p.lost_reason, nullif(p.competitor, '') as competitor
              from page p
              join crm.deal_rows   r using (deal_id)
              join crm.deal_card   c on c.opportunity_id = p.deal_id
              left join crm.people w on w.user_id = p.rep
             order by p.place""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final CaseInstances instances;
    private final JdbcClient jdbc;
    private final Clock clock;

    DealRows(UpKeep upKeep, Sight sight, CaseInstances instances, JdbcClient jdbc, Clock clock) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.instances = instances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<DealRow> list(InsightQuery wanted, DealQuery deals, PageQuery page, Actor actor) {
        Selection selection = sight.ofRows(wanted, actor);
        upKeep.catchUp();
        String where = where(selection, deals);
        Map<String, Object> parameters = parameters(selection, deals);
        long total = jdbc.sql("select count(*) from crm.insight_deals where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(withInstances(rows(where, parameters, page)), total);
    }

    private List<DealRow> rows(String where, Map<String, Object> parameters, PageQuery page) {
        return jdbc.sql(PAGE.formatted(where, SORTING.orderBy(page.sort())))
                .params(parameters)
                .param("size", page.size())
                .param("offset", page.offset())
                .param("now", OffsetDateTime.now(clock))
                .query(DealRow.class)
                .list();
    }

    private List<DealRow> withInstances(List<DealRow> rows) {
        Map<String, String> ids =
                instances.ofSales(rows.stream().map(DealRow::caseNumber).toList());
        return rows.stream().map(row -> row.with(ids.get(row.caseNumber()))).toList();
    }

    private static String where(Selection selection, DealQuery deals) {
        return selection.where(deals.figure().dayColumn()) + " and "
                + deals.figure().condition() + " and " + narrowed(deals).sql();
    }

    private static Map<String, Object> parameters(Selection selection, DealQuery deals) {
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        parameters.putAll(narrowed(deals).parameters());
        if (deals.figure().isOfStage()) {
            parameters.put("place", deals.stage().ordinal() + 1);
        }
        return parameters;
    }

    private static Conditions narrowed(DealQuery deals) {
        Conditions conditions = new Conditions();
        if (!deals.figure().isOfStage() && deals.stage() != null) {
            conditions.equal("stage", "stage", deals.stage().name());
        }
        conditions.equal("lost_reason", "lostReason", deals.lostReason());
        conditions.equal("competitor", "competitor", deals.competitor());
        return conditions;
    }
}
