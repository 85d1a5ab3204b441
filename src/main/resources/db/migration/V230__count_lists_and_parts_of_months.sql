-- Counting the rows of a period's list, and the days before and after its whole months: from the indexes alone, since the rows
-- of a period lie all over the table.
drop index insight_deals_opened;
create index insight_deals_opened on insight_deals (opened_on, deal_id) include (reached, state);
                                             -- serves: deals opened, the latest first; cohorts of the funnel
drop index insight_deals_closed;
create index insight_deals_closed on insight_deals (closed_on, deal_id) include (state, account_id, currency, cycle_days)
 where closed_on is not null;                -- serves: deals won and lost, the latest first; customers, cycles in part of a month
drop index insight_leads_captured;
create index insight_leads_captured on insight_leads (captured_on, lead_id) include (response_hours);
                                             -- serves: leads captured, the latest first; responses in part of a month
drop index insight_leads_won;
create index insight_leads_won on insight_leads (won_on, lead_id) where won_on is not null;     -- serves: leads won, the latest first
drop index insight_payments_by_day;
create index insight_payments_by_day on insight_payments (day, deal_id, amount) include (currency);  -- serves: payments, the latest first

-- A seller's median of the hours to the first contact is made of many classes of few leads.
create index insight_responses_of_reps on insight_responses (mask, captured_on, rep, hours) include (leads);    -- serves: the leaderboard

-- When a customer bought first.
alter table insight_customers add column first_won_on date;
delete from insight_customers c where not exists (select from insight_deals where deal_id = c.first_deal_id);
update insight_customers c
   set first_won_on = d.closed_on
  from insight_deals d
 where d.deal_id = c.first_deal_id;
alter table insight_customers alter column first_won_on set not null;
create index insight_customers_by_first on insight_customers (first_won_on);                    -- serves: new customers of a period

-- The events of each day summed up, by each dimension alone and by none; see insight_sums.
create table insight_sums_of_days (like insight_sums);
create unique index insight_sums_of_days_once on insight_sums_of_days      -- serves: sums of parts of months
    (mask, day, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
     currency) nulls not distinct;

insert into insight_sums_of_days
       (mask, day, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
        currency, leads, won_leads, opened, open, won, lost, open_amount, won_amount, lost_amount, cycle_days, cycles,
        contact_days, contacts, received)
select grouping(rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier),
       day, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
       currency, sum(leads), sum(won_leads), sum(opened), sum(open), sum(won), sum(lost), sum(open_amount), sum(won_amount),
       sum(lost_amount), sum(cycle_days), sum(cycles), sum(contact_days), sum(contacts), sum(received)
  from insight_events
 group by day, currency,
       grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size),
                      (need_stage), (buying_power), (tier));

-- How far the deals came that ended, beside why, where and to whom they were lost.
create or replace view insight_outcomes as
select d.deal_id, d.closed_on, d.rep, d.team, d.region, d.product, d.industry, d.source, d.campaign, d.channel, d.company_size,
       d.need_stage, d.buying_power, d.tier, d.currency,
       k.kind, k.key,
       (d.state = 'WON')::integer                         as won,
       (d.state = 'LOST')::integer                        as lost,
       case d.state when 'LOST' then d.amount else 0 end  as lost_amount
  from insight_deals d
 cross join lateral (values ('REASON',     d.lost_reason),
                            ('STAGE',      case d.state when 'LOST' then d.stage end),
                            ('COMPETITOR', nullif(d.competitor, '')),
                            ('REACHED',    d.reached::text)) k (kind, key)
 where d.closed_on is not null
   and k.key is not null;

insert into insight_outcome_sums
       (mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, kind, key, currency, won, lost, lost_amount)
select grouping(rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier),
       date_trunc('month', closed_on)::date, rep, team, region, product, industry, source, campaign, channel, company_size,
       need_stage, buying_power, tier, kind, key, currency, sum(won), sum(lost), sum(lost_amount)
  from insight_outcomes
 where kind = 'REACHED'
 group by date_trunc('month', closed_on)::date, kind, key, currency,
       grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size),
                      (need_stage), (buying_power), (tier), (team, rep), (team, region), (team, product), (team, industry),
                      (team, source), (team, campaign), (team, channel), (team, company_size), (team, need_stage),
                      (team, buying_power), (team, tier));
