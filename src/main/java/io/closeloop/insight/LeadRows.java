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
            Map.of(
                    "number", "lead_id",
                    "capturedAt", "captured_on",
                    "wonOn", "won_on",
                    "responseHours", "response_hours"),
            Set.of("won_on", "response_hours"),
            "lead_id");

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
    private final ListCounts counts;
    private final JdbcClient jdbc;

    LeadRows(UpKeep upKeep, Sight sight, CaseInstances instances, ListCounts counts, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.instances = instances;
        this.counts = counts;
        this.jdbc = jdbc;
    }

    Page<LeadRow> list(InsightQuery wanted, LeadFigure figure, PageQuery page, Actor actor) {
        Selection selection = selection(wanted, actor);
        String order = SORTING.orderBy(page.sort(), figure.latestFirst());
        List<LeadRow> rows = rows(selection, figure, order, page.size(), page.offset());
        Map<String, String> ids =
                instances.ofSales(rows.stream().map(LeadRow::number).toList());
        return new Page<>(
                rows.stream().map(row -> row.with(ids.get(row.number()))).toList(), count(selection, figure));
    }

    /**
     * All leads, the latest first, without their process instances.
     *
     * @throws Refusal INVALID where they are more than a file takes
     */
    List<LeadRow> all(InsightQuery wanted, LeadFigure figure, Actor actor) {
        Selection selection = selection(wanted, actor);
        Exports.checkSize(count(selection, figure));
        return rows(selection, figure, figure.latestFirst(), Exports.MOST_ROWS, 0);
    }

    private Selection selection(InsightQuery wanted, Actor actor) {
        if (wanted.product() != null) {
            throw Refusal.invalid("product", "cannot be asked for: leads have none", wanted.product());
        }
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        return selection;
    }

    private static String where(Selection selection, LeadFigure figure) {
        return selection.where(figure.dayColumn()) + " and " + figure.condition();
    }

    private long count(Selection selection, LeadFigure figure) {
        return figure.sums().keeps(selection)
                ? counts.summed(figure.sums(), figure.sum(), selection)
                : counts.counted("insight_leads", where(selection, figure), selection.parameters());
    }

    private List<LeadRow> rows(Selection selection, LeadFigure figure, String order, int size, long offset) {
        return jdbc.sql(PAGE.formatted(where(selection, figure), order))
                .params(selection.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(LeadRow.class)
                .list();
    }
}
