package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.base.Sorting;
import io.closeloop.process.CaseInstances;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists of leads behind the figures. */
@Service
class LeadRows {

    private static final Sorting SORTING = new Sorting(
            Map.of("number", "lead_id", "capturedAt", "captured_on", "wonOn", "won_on"), Set.of("won_on"), "lead_id");

    private static final String PAGE = """
            with page as (select *, row_number() over (order by %2$s) as place
                            from crm.insight_leads
                           where %1$s
                           order by %2$s
                           limit :size offset :offset)
            select r.number, null as process_instance_id, r.company, r.contact_name, r.status,
                   nullif(p.rep, '') as rep, w.name as rep_name, nullif(p.team, '') as team,
                   nullif(p.region, '') as region, nullif(p.industry, '') as industry,
                   p.source, nullif(p.campaign, '') as campaign, r.captured_at, p.won_on, p.response_hours
              from page p
              join crm.lead_rows   r using (lead_id)
              left join crm.people w on w.user_id = p.rep
             order by p.place""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final CaseInstances instances;
    private final JdbcClient jdbc;

    LeadRows(UpKeep upKeep, Sight sight, CaseInstances instances, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.instances = instances;
        this.jdbc = jdbc;
    }

    Page<LeadRow> list(InsightQuery wanted, LeadFigure figure, PageQuery page, Actor actor) {
        if (wanted.product() != null) {
            throw Refusal.invalid("product", "cannot be asked for: leads have none", wanted.product());
        }
        Selection selection = sight.ofRows(wanted, actor);
        upKeep.catchUp();
        String where = selection.where(figure.dayColumn());
        long total = jdbc.sql("select count(*) from crm.insight_leads where " + where)
                .params(selection.parameters())
                .query(Long.class)
                .single();
        List<LeadRow> rows = jdbc.sql(PAGE.formatted(where, SORTING.orderBy(page.sort())))
                .params(selection.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(LeadRow.class)
                .list();
        Map<String, String> ids =
                instances.ofSales(rows.stream().map(LeadRow::number).toList());
        return new Page<>(
                rows.stream().map(row -> row.with(ids.get(row.number()))).toList(), total);
    }
}
