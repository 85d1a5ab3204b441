package io.closeloop.insight;

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

    private static final String KEPT = """
            grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (team, rep),
                           (team, region), (team, product), (team, industry), (team, source), (team, campaign))""";

    private static final String SUMS = """
            insert into crm.insight_sums
                   (mask, day, rep, team, region, product, industry, source, campaign, currency, leads, won_leads, opened, open,
                    won, lost, open_amount, won_amount, lost_amount, cycle_days, cycles, contact_days, contacts,
                    response_hours, responses)
            select grouping(rep, team, region, product, industry, source, campaign), date_trunc('month', day)::date,
                   rep, team, region, product, industry, source, campaign, currency,
                   :sign * sum(leads), :sign * sum(won_leads), :sign * sum(opened), :sign * sum(open),
                   :sign * sum(won), :sign * sum(lost), :sign * sum(open_amount), :sign * sum(won_amount),
                   :sign * sum(lost_amount), :sign * sum(cycle_days), :sign * sum(cycles), :sign * sum(contact_days),
                   :sign * sum(contacts), :sign * sum(response_hours), :sign * sum(responses)
              from crm.insight_events
             where %s = any(:ids)
             group by date_trunc('month', day)::date, currency, %s
                on conflict (mask, rep, team, region, product, industry, source, campaign, day, currency) do update
               set leads          = insight_sums.leads          + excluded.leads,
                   won_leads      = insight_sums.won_leads      + excluded.won_leads,
                   opened         = insight_sums.opened         + excluded.opened,
                   open           = insight_sums.open           + excluded.open,
                   won            = insight_sums.won            + excluded.won,
                   lost           = insight_sums.lost           + excluded.lost,
                   open_amount    = insight_sums.open_amount    + excluded.open_amount,
                   won_amount     = insight_sums.won_amount     + excluded.won_amount,
                   lost_amount    = insight_sums.lost_amount    + excluded.lost_amount,
                   cycle_days     = insight_sums.cycle_days     + excluded.cycle_days,
                   cycles         = insight_sums.cycles         + excluded.cycles,
                   contact_days   = insight_sums.contact_days   + excluded.contact_days,
                   contacts       = insight_sums.contacts       + excluded.contacts,
                   response_hours = insight_sums.response_hours + excluded.response_hours,
                   responses      = insight_sums.responses      + excluded.responses""";

    private static final String SUMS_OF_LEADS = SUMS.formatted("lead_id", KEPT);
    private static final String SUMS_OF_DEALS = SUMS.formatted("deal_id", KEPT);

    private static final String COHORTS = """
            insert into crm.insight_cohorts
                   (mask, opened_on, rep, team, region, product, industry, source, campaign, reached, state, deals)
            select grouping(rep, team, region, product, industry, source, campaign), date_trunc('month', opened_on)::date,
                   rep, team, region, product, industry, source, campaign, reached, state, :sign * count(*)
              from crm.insight_deals
             where deal_id = any(:ids)
             group by date_trunc('month', opened_on)::date, reached, state, %s
                on conflict (mask, rep, team, region, product, industry, source, campaign, opened_on, reached, state)
                do update set deals = insight_cohorts.deals + excluded.deals""".formatted(KEPT);

    private static final String CYCLES = """
            insert into crm.insight_cycles
                   (mask, closed_on, rep, team, region, product, industry, source, campaign, days, deals)
            select grouping(rep, team, region, product, industry, source, campaign), date_trunc('month', closed_on)::date,
                   rep, team, region, product, industry, source, campaign, crm.cycle_class(cycle_days), :sign * count(*)
              from crm.insight_deals
             where deal_id = any(:ids)
               and cycle_days is not null
             group by date_trunc('month', closed_on)::date, crm.cycle_class(cycle_days), %s
                on conflict (mask, rep, team, region, product, industry, source, campaign, closed_on, days)
                do update set deals = insight_cycles.deals + excluded.deals""".formatted(KEPT);

    private static final String OUTCOMES = """
            insert into crm.insight_outcome_sums
                   (mask, closed_on, rep, team, region, product, industry, source, campaign, currency, kind, key, won, lost,
                    lost_amount)
            select grouping(rep, team, region, product, industry, source, campaign), date_trunc('month', closed_on)::date,
                   rep, team, region, product, industry, source, campaign, currency, kind, key,
                   :sign * sum(won), :sign * sum(lost), :sign * sum(lost_amount)
              from crm.insight_outcomes
             where deal_id = any(:ids)
             group by date_trunc('month', closed_on)::date, currency, kind, key, %s
                on conflict (mask, rep, team, region, product, industry, source, campaign, kind, closed_on, currency, key)
                do update set won         = insight_outcome_sums.won         + excluded.won,
                              lost        = insight_outcome_sums.lost        + excluded.lost,
                              lost_amount = insight_outcome_sums.lost_amount + excluded.lost_amount""".formatted(KEPT);

    // All purchases of the accounts, since each of them may be the one before another.
    private static final String BUYERS = """
            with months as (
                select grouping(rep, team, region, product, industry, source, campaign) as mask,
                       d.account_id, date_trunc('month', closed_on)::date as closed_on,
                       rep, team, region, product, industry, source, campaign, coalesce(currency, '') as currency
                  from crm.insight_deals d
                 where state = 'WON'
                   and account_id = any(:ids)
                 group by d.account_id, date_trunc('month', closed_on)::date, rollup (currency), %s)
            insert into crm.insight_buyers
                   (mask, closed_on, rep, team, region, product, industry, source, campaign, currency, before, repeated,
                    customers)
            select mask, closed_on, rep, team, region, product, industry, source, campaign, currency, before, repeated,
                   :sign * count(*)
              from (select m.*, c.purchases > 1 as repeated,
                           lag(closed_on) over (partition by mask, account_id, rep, team, region, product, industry, source,
                                                             campaign, currency
                                                    order by closed_on) as before
                      from months m
                      join (select account_id, count(*) as purchases
                              from crm.insight_deals
                             where state = 'WON'
                               and account_id = any(:ids)
                             group by account_id) c using (account_id)) bought
             group by mask, closed_on, rep, team, region, product, industry, source, campaign, currency, before, repeated
                on conflict (mask, rep, team, region, product, industry, source, campaign, closed_on, currency, before,
                             repeated)
                do update set customers = insight_buyers.customers + excluded.customers""".formatted(KEPT);

    private final JdbcClient jdbc;

    MonthSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addLeads(Long[] leads) {
        run(SUMS_OF_LEADS, ADD, leads);
    }

    void takeLeadsAway(Long[] leads) {
        run(SUMS_OF_LEADS, TAKE_AWAY, leads);
    }

    /**
     * Adds deals.
     *
     * @param accounts all whose deals are or were among these
     */
    void addDeals(Long[] deals, Long[] accounts) {
        runForDeals(ADD, deals, accounts);
    }

    /**
     * Takes deals away.
     *
     * @param accounts all whose deals are or will be among these
     */
    void takeDealsAway(Long[] deals, Long[] accounts) {
        runForDeals(TAKE_AWAY, deals, accounts);
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
