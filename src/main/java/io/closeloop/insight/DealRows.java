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
    private final ListCounts counts;
    private final JdbcClient jdbc;

    DealRows(UpKeep upKeep, Sight sight, DealDetails details, ListCounts counts, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.details = details;
        this.counts = counts;
        this.jdbc = jdbc;
    }

    Page<DealRow> list(InsightQuery wanted, DealQuery which, PageQuery page, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        String order = SORTING.orderBy(page.sort(), which.figure().latestFirst());
        List<DealRow> rows = details.of(ids(selection, which, order, page.size(), page.offset()));
        return new Page<>(rows, count(selection, which));
    }

    /**
     * All deals, the latest first, without their process instances.
     *
     * @throws io.closeloop.base.Refusal INVALID where they are more than a file takes
     */
    List<DealRow> all(InsightQuery wanted, DealQuery which, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        Exports.checkSize(count(selection, which));
        return details.withoutInstances(ids(selection, which, which.figure().latestFirst(), Exports.MOST_ROWS, 0));
    }

    private long count(Selection selection, DealQuery which) {
        return which.sum()
                .filter(sum -> SumTables.EVENTS.keeps(selection))
                .map(sum -> counts.summed(SumTables.EVENTS, sum, selection))
                .orElseGet(
                        () -> counts.counted("insight_deals", where(selection, which), parameters(selection, which)));
    }

    private List<Long> ids(Selection selection, DealQuery which, String order, int size, long offset) {
        return jdbc.sql(PAGE.formatted(where(selection, which), order))
                .params(parameters(selection, which))
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
    }

    private static String where(Selection selection, DealQuery which) {
        return which.figure().condition() + " and " + selection.filters().sql() + " and "
                + narrowed(selection, which).sql();
    }

    private static Map<String, Object> parameters(Selection selection, DealQuery which) {
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        parameters.putAll(narrowed(selection, which).parameters());
        if (which.figure().isOfStage()) {
            parameters.put("place", which.stage().ordinal() + 1);
        }
        return parameters;
    }

    private static Conditions narrowed(Selection selection, DealQuery which) {
        Conditions conditions = new Conditions();
        if (which.figure().isOfForecast()) {
            conditions.equal("currency", "currency", selection.currency());
        }
        if (!which.figure().isOfStage() && which.stage() != null) {
            conditions.equal("stage", "stage", which.stage().name());
        }
        conditions.equal("lost_reason", "lostReason", which.lostReason());
        conditions.equal("competitor", "competitor", which.competitor());
        return conditions;
    }
}
