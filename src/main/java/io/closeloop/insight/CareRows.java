package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists behind satisfaction, complaints and promises. */
@Service
class CareRows {

    private static final String PAGE = """
            select e.kind, e.at, e.reference as number, a.name as customer, a.number as account_number,
                   nullif(e.rep, '') as rep, w.name as rep_name, nullif(e.team, '') as team, e.due_at, e.done_at,
                   case e.kind when 'ANSWER'    then e.answers_kept > 0
                               when 'SOLUTION'  then e.solutions_kept > 0
                               when 'FOLLOW_UP' then e.follow_ups_kept > 0 end as in_time,
                   round(e.sum_of_marks::numeric / nullif(e.marks, 0), 2) as average_mark, e.recommendation, e.case_number
              from (select *
                      from crm.insight_care
                     where %s
                     order by day desc, at desc, account_id, reference
                     limit :size offset :offset) e
              join crm.account_card a using (account_id)
              left join crm.people  w on w.user_id = e.rep
             order by e.at desc, e.account_id, e.reference""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final ListCounts counts;
    private final JdbcClient jdbc;

    CareRows(UpKeep upKeep, Sight sight, ListCounts counts, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.counts = counts;
        this.jdbc = jdbc;
    }

    /** The latest first. */
    Page<CareRow> list(InsightQuery wanted, CareFigure figure, PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "cannot be chosen: the latest come first", page.sort());
        }
        Selection selection = selection(wanted, actor);
        return new Page<>(rows(selection, figure, page.size(), page.offset()), count(selection, figure));
    }

    /**
     * All of them, the latest first.
     *
     * @throws Refusal INVALID where they are more than a file takes
     */
    List<CareRow> all(InsightQuery wanted, CareFigure figure, Actor actor) {
        Selection selection = selection(wanted, actor);
        Exports.checkSize(count(selection, figure));
        return rows(selection, figure, Exports.MOST_ROWS, 0);
    }

    private Selection selection(InsightQuery wanted, Actor actor) {
        wanted.filters().forEach((dimension, value) -> {
            if (!KeptSums.OF_CARE.dimensions().contains(dimension)) {
                throw Refusal.invalid(dimension.key(), "cannot be asked for: it is not known of a customer", value);
            }
        });
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        return selection;
    }

    private List<CareRow> rows(Selection selection, CareFigure figure, int size, long offset) {
        return jdbc.sql(PAGE.formatted(where(selection, figure)))
                .params(selection.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(CareRow.class)
                .list();
    }

    private long count(Selection selection, CareFigure figure) {
        return SumTables.CARE.keeps(selection)
                ? counts.summed(SumTables.CARE, figure.sum(), selection)
                : counts.counted("insight_care", where(selection, figure), selection.parameters());
    }

    private static String where(Selection selection, CareFigure figure) {
        return selection.where("day") + " and " + figure.condition();
    }
}
