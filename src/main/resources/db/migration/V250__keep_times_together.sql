-- Times in tenths below ten, in whole numbers above.
create function tenths(number numeric) returns integer
    language sql immutable strict parallel safe
    return case when number < 10 then round(number * 10) else round(number) * 10 end::integer;

-- The times of a month, and of a day, in one row for each combination of values instead of a row a time: a seller's quarter had
-- as many of those as leads. The times are in tenths, ascending, and beside them is how often each was taken; see insight_sums.
alter table insight_cycles    rename to insight_cycles_before;
alter table insight_responses rename to insight_responses_before;
alter index insight_cycles_once    rename to insight_cycles_before_once;
alter index insight_responses_once rename to insight_responses_before_once;

create table insight_cycles    (like insight_cycles_before);
create table insight_responses (like insight_responses_before);
alter table insight_cycles
    drop column days,  drop column deals, add column times integer[] not null, add column numbers integer[] not null;
alter table insight_responses
    drop column hours, drop column leads, add column times integer[] not null, add column numbers integer[] not null;
create table insight_cycles_of_days    (like insight_cycles);
create table insight_responses_of_days (like insight_responses);

insert into insight_cycles
       (mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, times, numbers)
select mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier,
       array_agg((10 * days)::integer order by days), array_agg(deals::integer order by days)
  from insight_cycles_before
 where deals <> 0
 group by mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier;

insert into insight_cycles_of_days
       (mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, times, numbers)
select mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, array_agg(time order by time),
       array_agg(number order by time)
  from (select grouping(rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier) as mask,
               closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, time, count(*)::integer as number
          from (select *, tenths(cycle_days) as time from insight_deals where cycle_days is not null) rows
         group by closed_on, time,
               grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size),
                              (need_stage), (buying_power), (tier))) counted
 group by mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier;

insert into insight_responses
       (mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, times, numbers)
select mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier,
       array_agg((10 * hours)::integer order by hours), array_agg(leads::integer order by hours)
  from insight_responses_before
 where leads <> 0
 group by mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier;

insert into insight_responses_of_days
       (mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, times, numbers)
select mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, array_agg(time order by time),
       array_agg(number order by time)
  from (select grouping(rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier) as mask,
               captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier, time, count(*)::integer as number
          from (select *, '' as product, tenths(response_hours) as time from insight_leads where response_hours is not null) rows
         group by captured_on, time,
               grouping sets ((), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size),
                              (need_stage), (buying_power), (tier))) counted
 group by mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier;

create unique index insight_cycles_once on insight_cycles    -- serves: median and distribution of whole months
    (mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier) nulls not distinct;
create unique index insight_cycles_of_days_once on insight_cycles_of_days    -- serves: the same of days
    (mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier) nulls not distinct;
create unique index insight_responses_once on insight_responses    -- serves: median time to the first contact of whole months
    (mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier) nulls not distinct;
create unique index insight_responses_of_days_once on insight_responses_of_days    -- serves: the same of days
    (mask, captured_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power,
        tier) nulls not distinct;

drop table insight_cycles_before, insight_responses_before;
drop function cycle_class(numeric);
