package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Sorting;
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
            select deal_id
              from crm.insight_deals
             where %s
             order by %s
             limit :size offset :offset""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final DealDetails details;
    private final JdbcClient jdbc;

    DealRows(UpKeep upKeep, Sight sight, DealDetails details, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.details = details;
        this.jdbc = jdbc;
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
        return new Page<>(details.of(ids(where, parameters, page)), total);
    }

    private List<Long> ids(String where, Map<String, Object> parameters, PageQuery page) {
        return jdbc.sql(PAGE.formatted(where, SORTING.orderBy(page.sort())))
                .params(parameters)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Long.class)
                .list();
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
