package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Sorting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The list of payments behind the money received. */
@Service
class PaymentRows {

    private static final Sorting SORTING =
            new Sorting(Map.of("paidOn", "day", "amount", "paid", "number", "of_deal"), Set.of(), "of_deal");

    private static final String LATEST_FIRST = "day desc, of_deal desc, amount desc";

    private static final String PAID = """
              from (select d.*, p.deal_id as of_deal, p.day, p.amount as paid, p.currency as paid_in
                      from crm.insight_payments   p
                      join crm.insight_deals      d on d.deal_id = p.deal_id) paid
             where %s
               and (cast(:currency as text) is null or paid_in = :currency)""";

    private static final String PAGE = """
            select p.day as paid_on, p.paid as amount, p.paid_in as currency, r.number, r.case_number, c.customer,
                   nullif(p.rep, '') as rep, w.name as rep_name, nullif(p.team, '') as team, p.source,
                   nullif(p.campaign, '') as campaign
              from (select *, row_number() over (order by %2$s) as place %1$s order by %2$s limit :size offset :offset) p
              join crm.deal_rows   r using (deal_id)
              join crm.deal_card   c on c.opportunity_id = p.deal_id
              left join crm.people w on w.user_id = p.rep
             order by p.place""";

    private static final String OF_CURRENCY = "case currency when :currency then payments end";

    private final UpKeep upKeep;
    private final Sight sight;
    private final ListCounts counts;
    private final JdbcClient jdbc;

    PaymentRows(UpKeep upKeep, Sight sight, ListCounts counts, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.counts = counts;
        this.jdbc = jdbc;
    }

    Page<PaymentRow> list(InsightQuery wanted, PageQuery page, Actor actor) {
        Selection selection = selection(wanted, actor);
        String order = SORTING.orderBy(page.sort(), LATEST_FIRST);
        return new Page<>(rows(selection, order, page.size(), page.offset()), count(selection));
    }

    /**
     * All payments, the latest first.
     *
     * @throws io.closeloop.base.Refusal INVALID where they are more than a file takes
     */
    List<PaymentRow> all(InsightQuery wanted, Actor actor) {
        Selection selection = selection(wanted, actor);
        Exports.checkSize(count(selection));
        return rows(selection, LATEST_FIRST, Exports.MOST_ROWS, 0);
    }

    private Selection selection(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        return selection;
    }

    private List<PaymentRow> rows(Selection selection, String order, int size, long offset) {
        return jdbc.sql(PAGE.formatted(paid(selection), order))
                .params(selection.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(PaymentRow.class)
                .list();
    }

    private long count(Selection selection) {
        return SumTables.EVENTS.keeps(selection)
                ? counts.summed(SumTables.EVENTS, selection.currency() == null ? "payments" : OF_CURRENCY, selection)
                : jdbc.sql("select count(*) " + paid(selection))
                        .params(selection.parameters())
                        .query(Long.class)
                        .single();
    }

    private static String paid(Selection selection) {
        return PAID.formatted(selection.where("day"));
    }
}
