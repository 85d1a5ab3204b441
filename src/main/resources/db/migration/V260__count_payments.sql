-- How many payments were received: the length of the list behind the money.

-- Two dozen combinations of a million payments are put together in memory, or the statement would take its minute.
set local work_mem = '256MB';

alter table insight_sums         add column payments bigint not null default 0;
alter table insight_sums_of_days add column payments bigint not null default 0;

create or replace view insight_events as
select null::bigint as deal_id, lead_id,
       captured_on as day, rep, team, region, '' as product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, '' as currency,
       1 as leads, 0 as won_leads, 0 as opened, 0 as open, 0 as won, 0 as lost,
       0::numeric as open_amount, 0::numeric as won_amount, 0::numeric as lost_amount,
       0::numeric as cycle_days, 0 as cycles, 0::numeric as contact_days, 0 as contacts, 0::numeric as received, 0 as payments
  from insight_leads
union all
select null, lead_id, won_on, rep, team, region, '', industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, '',
       0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_leads
 where won_on is not null
union all
select deal_id, null, opened_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, currency,
       0, 0, 1, (state = 'OPEN')::integer, 0, 0, case state when 'OPEN' then amount else 0 end, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_deals
union all
select deal_id, null, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, currency,
       0, 0, 0, 0, (state = 'WON')::integer, (state = 'LOST')::integer, 0,
       case state when 'WON' then amount else 0 end, case state when 'LOST' then amount else 0 end,
       coalesce(cycle_days, 0), (cycle_days is not null)::integer,
       coalesce(contact_days, 0), (contact_days is not null)::integer, 0, 0
  from insight_deals
 where closed_on is not null
union all
select d.deal_id, null, p.day, d.rep, d.team, d.region, d.product, d.industry, d.source, d.campaign, d.channel, d.company_size,
       d.need_stage, d.buying_power, d.tier, p.currency,
       0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, p.amount, 1
  from insight_payments p
  join insight_deals    d using (deal_id);

-- What is there: each payment is in a sum that has its amount.
insert into insight_sums
       (mask, day, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
        currency, leads, won_leads, opened, open, won, lost, open_amount, won_amount, lost_amount, cycle_days, cycles,
        contact_days, contacts, received, payments)
select grouping(rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier),
       date_trunc('month', day)::date, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(payments)
  from insight_events
 where payments > 0
 group by date_trunc('month', day)::date, currency,
       grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size),
                      (need_stage), (buying_power), (tier),
                      (team, rep), (team, region), (team, product), (team, industry), (team, source), (team, campaign),
                      (team, channel), (team, company_size), (team, need_stage), (team, buying_power), (team, tier))
    on conflict (mask, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
                 tier, day, currency) do update
   set payments = excluded.payments;

insert into insight_sums_of_days
       (mask, day, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
        currency, leads, won_leads, opened, open, won, lost, open_amount, won_amount, lost_amount, cycle_days, cycles,
        contact_days, contacts, received, payments)
select grouping(rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier),
       day, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
       currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(payments)
  from insight_events
 where payments > 0
 group by day, currency,
       grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size),
                      (need_stage), (buying_power), (tier))
    on conflict (mask, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
                 tier, day, currency) do update
   set payments = excluded.payments;
