package io.closeloop.insight;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The flat rows that figures are made of: copies of what the features publish of deals and leads. */
@Repository
class Facts {

    private static final String NOTE_PUSHES = """
            insert into crm.insight_pushes (deal_id, from_day, to_day, noted_at)
            select deal_id, before.expected_close_date, f.expected_close_date, :now
              from crm.insight_deals before
              join crm.deal_facts    f using (deal_id)
             where deal_id = any(:ids)
               and f.expected_close_date > before.expected_close_date""";

    // While a deal is on hold its stage has no deadline: that is put off by as long as the deal rests.
    private static final String COPY_DEALS = """
            insert into crm.insight_deals
                   (deal_id, lead_id, account_id, rep, team, region, product, industry, source, campaign,
                    currency, amount, expected_close_date, state, stage, reached, risk, competitor, lost_reason,
                    opened_on, closed_on, stage_entered_at, stage_due_at, cycle_days, contact_days,
                    channel, company_size, need_stage, buying_power, tier)
            select deal_id, lead_id, account_id, rep, team, region, product, industry, source, campaign,
                   currency, amount, expected_close_date, state, stage, reached, risk, competitor, lost_reason,
                   (opened_at at time zone :zone)::date,
                   (closed_at at time zone :zone)::date,
                   stage_entered_at,
                   case when not exists (select from crm.deals h where h.opportunity_id = deal_id and h.state = 'ON_HOLD')
                        then stage_due_at end,
                   case when state = 'WON' and closed_at >= captured_at
                        then extract(epoch from closed_at - captured_at) / 86400 end,
                   case when state = 'WON' and closed_at >= contacted_at
                        then extract(epoch from closed_at - contacted_at) / 86400 end,
                   channel, company_size, need_stage, buying_power, tier
              from crm.deal_facts
             where deal_id = any(:ids)""";

    private static final String COPY_LEADS = """
            insert into crm.insight_leads
                   (lead_id, rep, team, region, industry, source, campaign, captured_on, won_on, response_hours,
                    channel, company_size, need_stage, buying_power, tier)
            select lead_id, rep, team, region, industry, source, campaign,
                   (captured_at at time zone :zone)::date,
                   (won_at at time zone :zone)::date,
                   case when contacted_at >= captured_at
                        then extract(epoch from contacted_at - captured_at) / 3600 end,
                   channel, company_size, need_stage, buying_power, tier
              from crm.lead_facts
             where lead_id = any(:ids)""";

    private static final String COPY_PAYMENTS = """
            insert into crm.insight_payments (deal_id, day, currency, amount)
            select opportunity_id, (paid_at at time zone :zone)::date, currency, amount
              from crm.payments_received
             where opportunity_id = any(:ids)""";

    private static final String COUNT_PURCHASES = """
            insert into crm.insight_customers (account_id, purchases, first_deal_id, first_won_on)
            select account_id, count(*), (array_agg(deal_id order by closed_on, deal_id))[1], min(closed_on)
              from crm.insight_deals
             where state = 'WON'
               and account_id = any(:ids)
             group by account_id""";

    // Whose purchases may be others after this; what is not won yet is none.
    private static final String ACCOUNTS = """
            select account_id from crm.insight_deals where deal_id = any(:ids) and state = 'WON' and account_id is not null
            union
            select account_id from crm.deal_facts    where deal_id = any(:ids) and state = 'WON' and account_id is not null""";

    private final JdbcClient jdbc;
    private final MonthSums months;
    private final Clock clock;
    private final ZoneId businessZone;

    Facts(JdbcClient jdbc, MonthSums months, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.months = months;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Puts what is true of these deals now in the place of what was known of them, in the sums of months too. */
    void replaceDeals(Long[] ids) {
        if (ids.length == 0) {
            return;
        }
        Long[] accounts = accounts(ids);
        months.takeDealsAway(ids, accounts);
        replaceRows(ids, accounts);
        months.addDeals(ids, accounts);
    }

    private Long[] accounts(Long[] ids) {
        return jdbc.sql(ACCOUNTS).param("ids", ids).query(Long.class).list().toArray(Long[]::new);
    }

    private void replaceRows(Long[] ids, Long[] accounts) {
        jdbc.sql(NOTE_PUSHES)
                .param("ids", ids)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        delete("insight_payments where deal_id", ids);
        delete("insight_deals where deal_id", ids);
        delete("insight_customers where account_id", accounts);
        copy(COPY_DEALS, ids);
        copy(COPY_PAYMENTS, ids);
        jdbc.sql(COUNT_PURCHASES).param("ids", accounts).update();
    }

    /** Puts what is true of these leads now in the place of what was known of them, in the sums of months too. */
    void replaceLeads(Long[] ids) {
        if (ids.length == 0) {
            return;
        }
        months.takeLeadsAway(ids);
        delete("insight_leads where lead_id", ids);
        copy(COPY_LEADS, ids);
        months.addLeads(ids);
    }

    private void delete(String whereColumn, Long[] ids) {
        jdbc.sql("delete from crm." + whereColumn + " = any(:ids)")
                .param("ids", ids)
                .update();
    }

    private void copy(String sql, Long[] ids) {
        jdbc.sql(sql).param("ids", ids).param("zone", businessZone.getId()).update();
    }
}
