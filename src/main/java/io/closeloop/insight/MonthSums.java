package io.closeloop.insight;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the sums of months and days: what a flat row adds to them is taken away before the row is replaced and added again
 * afterwards. Whoever does so holds {@link Changes#lock()}.
 */
@Repository
class MonthSums {

    private static final int ADD = 1;
    private static final int TAKE_AWAY = -1;
    private static final KeptSums KEPT = KeptSums.OF_SALES;

    private static final List<String> OF_LEADS = statements("lead_id", SumTables.EVENTS, SumTables.RESPONSES);

    private static final List<String> OF_DEALS =
            statements("deal_id", SumTables.EVENTS, SumTables.COHORTS, SumTables.CYCLES, SumTables.OUTCOMES);

    private static final List<String> OF_CUSTOMERS = statements("account_id", SumTables.CARE);

    // All purchases of the accounts, since each of them may be the one before another.
    private static final String BUYERS = """
            with months as (
                select %1$s as mask, account_id, date_trunc('month', closed_on)::date as closed_on, %2$s,
                       coalesce(currency, '') as currency, bool_or(deal_id = first_deal_id) as is_new
                  from crm.insight_deals
                  join crm.insight_customers using (account_id)
                 where state = 'WON'
                   and account_id = any(:ids)
                 group by account_id, date_trunc('month', closed_on)::date, rollup (currency), %3$s)
            insert into crm.insight_buyers as kept
                   (mask, closed_on, %2$s, currency, before, repeated, customers, newcomers)
            select mask, closed_on, %2$s, currency, before, repeated, :sign * count(*), :sign * count(*) filter (where is_new)
              from (select m.*, c.purchases > 1 as repeated,
                           lag(closed_on) over (partition by mask, account_id, %2$s, currency order by closed_on) as before
                      from months m
                      join crm.insight_customers c using (account_id)) bought
             group by mask, closed_on, %2$s, currency, before, repeated
                on conflict (mask, %2$s, closed_on, currency, before, repeated) do update
               set customers = kept.customers + excluded.customers,
                   newcomers = kept.newcomers + excluded.newcomers""".formatted(KEPT.mask(), KEPT.columns(), KEPT.groupingSets());

    // Of all together only: told apart by a dimension as well, there are as many pairs of days as purchases.
    private static final String BUYERS_OF_DAYS = """
            with days as (
                select account_id, closed_on as day, coalesce(currency, '') as currency,
                       bool_or(deal_id = first_deal_id) as is_new
                  from crm.insight_deals
                  join crm.insight_customers using (account_id)
                 where state = 'WON'
                   and account_id = any(:ids)
                 group by account_id, closed_on, rollup (currency))
            insert into crm.insight_buyers_of_days as kept (day, before, currency, repeated, customers, newcomers)
            select day, before, currency, repeated, :sign * count(*), :sign * count(*) filter (where is_new)
              from (select d.*, c.purchases > 1 as repeated,
                           lag(day) over (partition by account_id, currency order by day) as before
                      from days d
                      join crm.insight_customers c using (account_id)) bought
             group by grouping sets ((day, currency, repeated), (day, currency, repeated, before))
            having grouping(before) = 1 or before is not null
                on conflict (day, before, currency, repeated) do update
               set customers = kept.customers + excluded.customers,
                   newcomers = kept.newcomers + excluded.newcomers""";

    private final JdbcClient jdbc;

    MonthSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLeads(Long[] leads) {
        runForLeads(ADD, leads);
    }

    void takeLeadsAway(Long[] leads) {
        runForLeads(TAKE_AWAY, leads);
    }

    /**
     * Adds deals.
     *
     * @param accounts all whose deals won are or were among these
     */
    void addDeals(Long[] deals, Long[] accounts) {
        runForDeals(ADD, deals, accounts);
    }

    /**
     * Takes deals away.
     *
     * @param accounts all whose deals won are or will be among these
     */
    void takeDealsAway(Long[] deals, Long[] accounts) {
        runForDeals(TAKE_AWAY, deals, accounts);
    }

    /** Adds how customers were looked after. */
    void addCustomers(Long[] accounts) {
        OF_CUSTOMERS.forEach(sql -> run(sql, ADD, accounts));
    }

    void takeCustomersAway(Long[] accounts) {
        OF_CUSTOMERS.forEach(sql -> run(sql, TAKE_AWAY, accounts));
    }

    private void runForLeads(int sign, Long[] leads) {
        OF_LEADS.forEach(sql -> run(sql, sign, leads));
    }

    private void runForDeals(int sign, Long[] deals, Long[] accounts) {
        OF_DEALS.forEach(sql -> run(sql, sign, deals));
        run(BUYERS, sign, accounts);
        run(BUYERS_OF_DAYS, sign, accounts);
    }

    private void run(String sql, int sign, Long[] ids) {
        jdbc.sql(sql).param("sign", sign).param("ids", ids).update();
    }

    private static List<String> statements(String idColumn, KeptTable... tables) {
        return Stream.of(tables)
                .flatMap(table -> table.addRowsOf(idColumn).stream())
                .toList();
    }
}
