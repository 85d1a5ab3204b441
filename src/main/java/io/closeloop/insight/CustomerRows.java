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

    private static final List<String> OF_PURCHASES = List.of("amount ", "deals ", "last_won_on ");

    // Whoever does not need all columns of it does not pay for them.
    private static final String PURCHASES = """
            (select account_id, count(*) as deals, max(closed_on) as last_won_on,
                    sum(amount) filter (where currency = :currency)               as amount,
                    (array_agg(deal_id order by closed_on desc, deal_id desc))[1] as deal_id
               from crm.insight_deals
              where state = 'WON'
                and account_id is not null
                and %s
              group by account_id)""";

    private static final String PAGE = """
            select account_id
              from crm.insight_customers c %s
             where %s
             order by %s
             limit :size offset :offset""";

    // The value of a customer is that of all its deals, whoever sold them.
    private static final String DETAILS = """
            select a.number, a.name as customer, a.tier, b.deals, b.amount, :currency as currency, c.purchases, b.last_won_on,
                   r.number as deal_number, r.case_number, v.received as received_amount, v.spent as direct_cost,
                   v.received - v.spent as lifetime_value
              from unnest(:ids::bigint[]) with ordinality as page (account_id, place)
              join %s b using (account_id)
              join crm.insight_customers c using (account_id)
              join crm.account_card a on a.account_id = page.account_id
              join crm.deal_rows    r on r.deal_id = b.deal_id
              left join lateral (select coalesce((select sum(p.amount)
                                                    from crm.insight_deals    d
                                                    join crm.insight_payments p using (deal_id)
                                                   where d.account_id = page.account_id
                                                     and d.state = 'WON'
                                                     and p.currency = :currency), 0) as received,
                                        coalesce((select sum(amount)
                                                    from crm.account_costs
                                                   where account_id = page.account_id
                                                     and currency = :currency), 0) as spent
                                  where :seesAll) v on true
             order by page.place""";

    private final UpKeep upKeep;
    private final Sight sight;
    private final SumReader sums;
    private final PurchaseReader purchases;
    private final JdbcClient jdbc;

    CustomerRows(UpKeep upKeep, Sight sight, SumReader sums, PurchaseReader purchases, JdbcClient jdbc) {
        this.upKeep = upKeep;
        this.sight = sight;
        this.sums = sums;
        this.purchases = purchases;
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
        String currency = sums.read(selection, Dimension.ALL).currency();
        List<Long> ids = jdbc.sql(PAGE.formatted(
                        needsPurchases(order)
                                ? "join " + PURCHASES.formatted(selection.where("closed_on")) + " b using (account_id)"
                                : "",
                        figure.condition(selection.filters()),
                        order))
                .params(selection.parameters())
                .param("currency", currency)
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
        return jdbc.sql(DETAILS.formatted(
                        PURCHASES.formatted("account_id = any(:ids::bigint[]) and " + selection.where("closed_on"))))
                .params(selection.parameters())
                .param("currency", currency)
                .param("ids", ids.toArray(Long[]::new))
                .param("seesAll", Sight.seesAll(actor))
                .query(CustomerRow.class)
                .list();
    }

    /** Whether customers are put in an order of what they bought in the period; else those after the page are not looked at. */
    private static boolean needsPurchases(String order) {
        return OF_PURCHASES.stream().anyMatch(order::startsWith);
    }

    private long count(Selection selection, CustomerFigure figure) {
        return figure.count(purchases.read(selection, "", Dimension.ALL).getOrDefault("", Purchases.NONE));
    }
}
