package io.closeloop.target.review;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Groups;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.target.review.ReviewView.FigureRow;
import io.closeloop.target.review.ReviewView.ResultRow;
import io.closeloop.target.review.ReviewView.StageRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the records of reviews, each user as much of them as {@link ReviewRights} allows. */
@Service
@Transactional(readOnly = true)
class ReviewRecords {

    private static final String LINES = """
            select v.period, v.from_day as "from", v.to_day as "to",
                   case when v.frozen_at is null then 'MEASURING' when v.closed_at is null then 'OPEN' else 'CLOSED' end as state,
                   v.frozen_at, v.closed_at,
                   count(*) filter (where r.met)                                 as met,
                   count(*) filter (where r.met = false)                         as missed,
                   count(*) filter (where r.id is not null and r.met is null)    as without_data
              from crm.reviews             v
              left join crm.review_results r on r.review_id = v.id and %s
             where %s
             group by v.id
             order by v.to_day desc, v.period desc
             limit :size offset :offset""";

    private static final String FIGURES = """
            select r.scope, r.subject, r.label, r.leads, r.won_deals, r.lost_deals, r.won_amount, r.lead_conversion,
                   r.win_rate, r.average_deal, r.average_customer_value, r.repurchase_rate, r.cycle_days, r.satisfaction
              from crm.review_figures r
              join crm.reviews        v on v.id = r.review_id
             where v.period = :period and %s
             order by array_position(array['COMPANY', 'TEAM', 'REGION', 'PRODUCT', 'REP'], r.scope), r.label""";

    private static final String STAGES = """
            select r.scope, r.subject, r.stage, r.entered, r.advanced, r.lost, r.open, r.conversion, r.target, r.median_days
              from (select s.*, null::text as team from crm.review_stages s) r
              join crm.reviews        v on v.id = r.review_id
             where v.period = :period and %s
             order by r.scope, r.subject, crm.stage_place(r.stage)""";

    private static final String RESULTS = """
            select r.id, r.scope, r.subject, r.label, r.team, r.figure, r.stage, r.currency, r.target, r.value, r.met
              from crm.review_results r
              join crm.reviews        v on v.id = r.review_id
             where v.period = :period and %s
             order by array_position(array['COMPANY', 'TEAM', 'REGION', 'PRODUCT', 'REP'], r.scope), r.label, r.id""";

    private final JdbcClient jdbc;
    private final MissReader misses;

    ReviewRecords(JdbcClient jdbc, MissReader misses) {
        this.jdbc = jdbc;
        this.misses = misses;
    }

    Page<ReviewLine> list(PageQuery page, Actor actor) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "cannot be chosen: the latest period comes first", page.sort());
        }
        long total =
                jdbc.sql("select count(*) from crm.reviews").query(Long.class).single();
        return new Page<>(lines("true", page, actor, null), total);
    }

    /** @throws Refusal NOT_FOUND where the period was not reviewed */
    ReviewView view(String period, Actor actor) {
        ReviewLine line = lines("v.period = :period", new PageQuery(0, 1, null), actor, period).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no review of " + period + "."));
        String currency = jdbc.sql("select coalesce(currency, '') from crm.reviews where period = ?")
                .param(period)
                .query(String.class)
                .single();
        return new ReviewView(
                line,
                currency.isEmpty() ? null : currency,
                rows(FIGURES, FigureRow.class, period, actor),
                rows(STAGES, StageRow.class, period, actor),
                rows(RESULTS, ResultRow.class, period, actor),
                misses.ofReview(period, actor));
    }

    private List<ReviewLine> lines(String wanted, PageQuery page, Actor actor, String period) {
        Conditions visible = visible(actor);
        return jdbc.sql(LINES.formatted(visible.sql(), wanted))
                .params(visible.parameters())
                .param("period", period)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ReviewLine.class)
                .list();
    }

    private <T> List<T> rows(String sql, Class<T> type, String period, Actor actor) {
        Conditions visible = visible(actor);
        return jdbc.sql(sql.formatted(visible.sql()))
                .params(visible.parameters())
                .param("period", period)
                .query(type)
                .list();
    }

    /** The same as {@link ReviewRights#sees}, for many rows at once. */
    private static Conditions visible(Actor actor) {
        Conditions visible = new Conditions();
        if (!ReviewRights.seesAll(actor)) {
            boolean manages = actor.isIn(Groups.SALES_MANAGERS);
            visible.add(
                    "(r.scope = 'TEAM' and r.subject = any(:teams) or r.scope = 'REP' and (r.subject = :me"
                            + (manages ? " or r.team = any(:teams)))" : "))"),
                    "teams",
                    actor.teams().toArray(String[]::new));
            visible.with("me", actor.userId());
        }
        return visible;
    }
}
