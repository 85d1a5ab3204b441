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

/** The lists of customers behind the figures. */
@Service
class CustomerRows {

    private static final Sorting SORTING = new Sorting(
            Map.of(
                    "amount", "amount",
                    "deals", "deals",
                    "purchases", "purchases",
                    "lastWonOn", "last_won_on",
                    "number", "account_id"),
            Set.of("amount"),
            "account_id");

    private static final String BOUGHT = """
            (select account_id, c.purchases, count(*) as deals, max(closed_on) as last_won_on,
                    sum(amount) filter (where currency = :currency)                     as amount,
                    bool_or(deal_id = c.first_deal_id)                                  as is_new,
                    (array_agg(deal_id order by closed_on desc, deal_id desc))[1]       as deal_id
               from crm.insight_deals
               join crm.insight_customers c using (account_id)
              where state = 'WON'
                and %s
              group by account_id, c.purchases) bought""";

    // The value of a customer is that of all its deals, whoever sold them.
    private static final String PAGE = """
            select a.number, a.name as customer, a.tier, b.deals, b.amount, :currency as currency, b.purchases, b.last_won_on,
                   r.number as deal_number, r.case_number, v.received as received_amount, v.spent as direct_cost,
                   v.received - v.spent as lifetime_value
              from (select *, row_number() over (order by %2$s) as place
                      from %1$s
                     where %3$s
                     order by %2$s
                     limit :size offset :offset) b
              join crm.account_card a on a.account_id = b.account_id
              join crm.deal_rows    r on r.deal_id = b.deal_id
              left join lateral (select coalesce((select sum(p.amount)
                                                    from crm.insight_deals    d
                                                    join crm.insight_payments p using (deal_id)
                                                   where d.account_id = b.account_id
                                                     and d.state = 'WON'
                                                     and p.currency = :currency), 0) as received,
                                        coalesce((select sum(amount)
                                                    from crm.account_costs
                                                   where account_id = b.account_id
                                                     and currency = :currency), 0) as spent
                                  where :seesAll) v on true
             order by b.place""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final SumReader sums;
    private final JdbcClient jdbc;

    CustomerRows(UpKeep upKeep, Sight sight, SumReader sums, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.sums = sums;
        this.jdbc = jdbc;
    }

    Page<CustomerRow> list(InsightQuery wanted, CustomerFigure figure, PageQuery page, Actor actor) {
        Selection selection = selection(wanted, actor);
        List<CustomerRow> rows =
                rows(selection, figure, SORTING.orderBy(page.sort()), page.size(), page.offset(), actor);
        return new Page<>(rows, count(selection, figure));
    }

    /**
     * All customers, the newest first.
     *
     * @throws io.closeloop.base.Refusal INVALID where they are more than a file takes
     */
    List<CustomerRow> all(InsightQuery wanted, CustomerFigure figure, Actor actor) {
        Selection selection = selection(wanted, actor);
        Exports.checkSize(count(selection, figure));
        return rows(selection, figure, SORTING.orderBy(null), Exports.MOST_ROWS, 0, actor);
    }

    private Selection selection(InsightQuery wanted, Actor actor) {
        Selection selection = sight.of(wanted, actor);
        upKeep.catchUp();
        return selection;
    }

    private List<CustomerRow> rows(
            Selection selection, CustomerFigure figure, String order, int size, long offset, Actor actor) {
        return jdbc.sql(PAGE.formatted(bought(selection), order, figure.condition()))
                .params(selection.parameters())
                .param("currency", sums.read(selection, Dimension.ALL).currency())
                .param("seesAll", Sight.seesAll(actor))
                .param("size", size)
                .param("offset", offset)
                .query(CustomerRow.class)
                .list();
    }

    private long count(Selection selection, CustomerFigure figure) {
        return jdbc.sql("select count(*) from " + bought(selection) + " where " + figure.condition())
                .params(selection.parameters())
                .param("currency", "")
                .query(Long.class)
                .single();
    }

    private static String bought(Selection selection) {
        return BOUGHT.formatted(selection.where("closed_on"));
    }
}
