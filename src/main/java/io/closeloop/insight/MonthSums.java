package io.closeloop.insight;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the sums of months: what a flat row adds to them is taken away before the row is replaced and added again
 * afterwards. Whoever does so holds {@link Changes#lock()}.
 */
@Repository
class MonthSums {

    private static final int ADD = 1;
    private static final int TAKE_AWAY = -1;
    private static final KeptSums KEPT = KeptSums.OF_SALES;

    private static final MonthTable SUMS = new MonthTable(
            "insight_sums",
            KEPT,
            "day",
            List.of("currency"),
            List.of(
                    "leads",
                    "won_leads",
                    "opened",
                    "open",
                    "won",
                    "lost",
                    "open_amount",
                    "won_amount",
                    "lost_amount",
                    "cycle_days",
                    "cycles",
                    "contact_days",
                    "contacts",
                    "received"),
            "crm.insight_events");

    private static final String SUMS_OF_LEADS = SUMS.addRowsOf("lead_id");
    private static final String SUMS_OF_DEALS = SUMS.addRowsOf("deal_id");

    private static final String RESPONSES = new MonthTable(
                    "insight_responses", KEPT, "captured_on", List.of("hours"), List.of("leads"), """
            (select *, '' as product, crm.cycle_class(response_hours) as hours, 1 as leads
               from crm.insight_leads
              where response_hours is not null)""")
            .addRowsOf("lead_id");

    private static final String COHORTS = new MonthTable(
                    "insight_cohorts",
                    KEPT,
                    "opened_on",
                    List.of("reached", "state"),
                    List.of("deals"),
                    "(select *, 1 as deals from crm.insight_deals)")
            .addRowsOf("deal_id");

    private static final String CYCLES = new MonthTable(
                    "insight_cycles", KEPT, "closed_on", List.of("days"), List.of("deals"), """
            (select *, crm.cycle_class(cycle_days) as days, 1 as deals
               from crm.insight_deals
              where cycle_days is not null)""")
            .addRowsOf("deal_id");

    private static final String OUTCOMES = new MonthTable(
                    "insight_outcome_sums",
                    KEPT,
                    "closed_on",
                    List.of("kind", "key", "currency"),
                    List.of("won", "lost", "lost_amount"),
                    "crm.insight_outcomes")
            .addRowsOf("deal_id");

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

    private void runForLeads(int sign, Long[] leads) {
        run(SUMS_OF_LEADS, sign, leads);
        run(RESPONSES, sign, leads);
    }

    private void runForDeals(int sign, Long[] deals, Long[] accounts) {
        run(SUMS_OF_DEALS, sign, deals);
        run(COHORTS, sign, deals);
        run(CYCLES, sign, deals);
        run(OUTCOMES, sign, deals);
        run(BUYERS, sign, accounts);
    }

    private void run(String sql, int sign, Long[] ids) {
        jdbc.sql(sql).param("sign", sign).param("ids", ids).update();
    }
}
