-- The events of each month summed up, so that a dashboard reads a few rows however many deals there are. A row holds the sum
-- for one combination of values; a dimension that is not told apart is null. The mask says which those are, as the function
-- grouping(rep, team, region, product, industry, source, campaign) does.
create table insight_sums (
    mask           integer not null,
    day            date    not null,                              -- the first of the month
    rep            text,
    team           text,
    region         text,
    product        text,
    industry       text,
    source         text,
    campaign       text,
    currency       text    not null,
    leads          bigint  not null,
    won_leads      bigint  not null,
    opened         bigint  not null,
    open           bigint  not null,
    won            bigint  not null,
    lost           bigint  not null,
    open_amount    numeric not null,
    won_amount     numeric not null,
    lost_amount    numeric not null,
    cycle_days     numeric not null,
    cycles         bigint  not null,
    contact_days   numeric not null,
    contacts       bigint  not null,
    response_hours numeric not null,
    responses      bigint  not null
);
create unique index insight_sums_once on insight_sums                -- serves: every sum of whole months
    (mask, rep, team, region, product, industry, source, campaign, day, currency) nulls not distinct;

-- The same of how far the deals came that were opened in the month.
create table insight_cohorts (
    mask      integer not null,
    opened_on date    not null,
    rep       text,
    team      text,
    region    text,
    product   text,
    industry  text,
    source    text,
    campaign  text,
    reached   integer not null,
    state     text    not null,
    deals     bigint  not null
);
create unique index insight_cohorts_once on insight_cohorts          -- serves: the funnel of whole months
    (mask, rep, team, region, product, industry, source, campaign, opened_on, reached, state) nulls not distinct;

-- The same of the days that deals won in the month took, in classes: tenths of days below ten, whole days above.
create table insight_cycles (
    mask      integer not null,
    closed_on date    not null,
    rep       text,
    team      text,
    region    text,
    product   text,
    industry  text,
    source    text,
    campaign  text,
    days      numeric not null,
    deals     bigint  not null
);
create unique index insight_cycles_once on insight_cycles            -- serves: median and distribution of whole months
    (mask, rep, team, region, product, industry, source, campaign, closed_on, days) nulls not distinct;

-- The same of customers with a deal won in the month. A customer counts once in a period: in that of its months before
-- which none of its others lies in the period, whence the month of its purchase before. Currency '' is any.
create table insight_buyers (
    mask      integer not null,
    closed_on date    not null,
    rep       text,
    team      text,
    region    text,
    product   text,
    industry  text,
    source    text,
    campaign  text,
    currency  text    not null,
    before    date,                                                  -- null: none before
    repeated  boolean not null,                                      -- bought more than once, ever
    customers bigint  not null
);
create unique index insight_buyers_once on insight_buyers            -- serves: customers of whole months
    (mask, rep, team, region, product, industry, source, campaign, closed_on, currency, before, repeated)
    nulls not distinct;

-- The class of a number of days.
create function cycle_class(days numeric) returns numeric
    language sql immutable strict parallel safe
    return case when days < 10 then round(days, 1) else round(days) end;

-- The events again, with the deal or lead that each is of.
drop view insight_events;
create view insight_events as
select null::bigint as deal_id, lead_id,
       captured_on as day, rep, team, region, '' as product, industry, source, campaign, '' as currency,
       1 as leads, 0 as won_leads, 0 as opened, 0 as open, 0 as won, 0 as lost,
       0::numeric as open_amount, 0::numeric as won_amount, 0::numeric as lost_amount,
       0::numeric as cycle_days, 0 as cycles, 0::numeric as contact_days, 0 as contacts,
       coalesce(response_hours, 0) as response_hours, (response_hours is not null)::integer as responses
  from insight_leads
union all
select null, lead_id, won_on, rep, team, region, '', industry, source, campaign, '',
       0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_leads
 where won_on is not null
union all
select deal_id, null, opened_on, rep, team, region, product, industry, source, campaign, currency,
       0, 0, 1, (state = 'OPEN')::integer, 0, 0, case state when 'OPEN' then amount else 0 end, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_deals
union all
select deal_id, null, closed_on, rep, team, region, product, industry, source, campaign, currency,
       0, 0, 0, 0, (state = 'WON')::integer, (state = 'LOST')::integer, 0,
       case state when 'WON' then amount else 0 end, case state when 'LOST' then amount else 0 end,
       coalesce(cycle_days, 0), (cycle_days is not null)::integer,
       coalesce(contact_days, 0), (contact_days is not null)::integer, 0, 0
  from insight_deals
 where closed_on is not null;

-- What was copied already was not summed up; it is copied again.
truncate insight_deals, insight_leads, insight_customers;
insert into insight_changes (deal_id) select id from opportunities;
insert into insight_changes (lead_id) select id from leads;
