-- What figures are made of. The features publish it as views; insight keeps it flat, a row a deal and a row a lead, with
-- days of the business zone, so that no figure has to join the features' tables. Empty text stands for "not known".

-- The place of a stage in the funnel, 1 to 6; a deal won is at 7.
create function stage_place(stage text) returns integer
    language sql immutable strict parallel safe
    return array_position(array['INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION', 'CONTRACT'],
                          stage);

-- opportunity, with what lead and account know of the deal.
create view deal_facts as
select o.id                                 as deal_id,
       o.lead_id,
       o.account_id,
       coalesce(o.owner, '')                as rep,
       coalesce(o.team, '')                 as team,
       coalesce(o.region, '')               as region,
       coalesce(o.product, '')              as product,
       coalesce(a.industry, l.industry, '') as industry,
       o.source,
       coalesce(o.campaign, '')             as campaign,
       o.currency,
       coalesce(o.amount, 0)                as amount,
       o.expected_close_date,
       case o.state when 'ON_HOLD' then 'OPEN' else o.state end as state,
       o.stage,
       case o.state when 'WON' then 7
                    else greatest(stage_place(o.stage), (select max(stage_place(stage))
                                                           from stage_entries
                                                          where opportunity_id = o.id)) end as reached,
       o.risk,
       coalesce(o.competitor, '')           as competitor,
       o.lost_reason,
       coalesce(l.created_at, o.created_at) as captured_at,
       l.first_contact_at                   as contacted_at,
       o.created_at                         as opened_at,
       e.entered_at                         as stage_entered_at,
       e.due_at                             as stage_due_at,
       case when o.state in ('WON', 'LOST') then coalesce(o.closed_at, o.created_at) end as closed_at
  from opportunities o
  left join leads    l on l.id = o.lead_id
  left join accounts a on a.id = o.account_id
  left join stage_entries e on e.opportunity_id = o.id and e.outcome is null;

-- lead: each once, not what turned out to be another one. Won is a lead with a deal won, or imported as won.
create view lead_facts as
select l.id                     as lead_id,
       coalesce(l.owner, '')    as rep,
       coalesce(l.team, '')     as team,
       coalesce(l.region, '')   as region,
       coalesce(l.industry, '') as industry,
       l.source,
       coalesce(l.campaign, '') as campaign,
       l.created_at             as captured_at,
       l.first_contact_at       as contacted_at,
       (select min(closed_at) from opportunities where lead_id = l.id and state = 'WON') as won_at
  from leads l
 where l.duplicate_of is null;

-- team: what teams are called.
create view team_names as
select key as team, name
  from teams;

create table insight_deals (
    deal_id             bigint        primary key,
    lead_id             bigint,
    account_id          bigint,
    rep                 text          not null,
    team                text          not null,
    region              text          not null,
    product             text          not null,
    industry            text          not null,
    source              text          not null,
    campaign            text          not null,
    currency            text          not null,
    amount              numeric(19,2) not null,
    expected_close_date date,
    state               text          not null,
    stage               text          not null,
    reached             integer       not null,
    risk                text,
    competitor          text          not null,
    lost_reason         text,
    opened_on           date          not null,
    closed_on           date,
    stage_entered_at    timestamptz,                         -- of an open deal: since when it is in its stage, if known
    stage_due_at        timestamptz,
    cycle_days          numeric(12,5),                       -- captured to won; null where the days make no sense
    contact_days        numeric(12,5)                        -- first contact to won
);
create index insight_deals_opened  on insight_deals (opened_on);                            -- serves: cohorts of the funnel
create index insight_deals_closed  on insight_deals (closed_on) where closed_on is not null;   -- serves: won and lost of a period
create index insight_deals_open    on insight_deals (expected_close_date) where state = 'OPEN';  -- serves: forecast, risk
create index insight_deals_team    on insight_deals (team, opened_on);                      -- serves: a team's figures
create index insight_deals_rep     on insight_deals (rep, opened_on);                       -- serves: a rep's figures
create index insight_deals_account on insight_deals (account_id) where state = 'WON';       -- serves: a customer's purchases

create table insight_leads (
    lead_id        bigint        primary key,
    rep            text          not null,
    team           text          not null,
    region         text          not null,
    industry       text          not null,
    source         text          not null,
    campaign       text          not null,
    captured_on    date          not null,
    won_on         date,
    response_hours numeric(12,3)                             -- captured to first contact
);
create index insight_leads_captured on insight_leads (captured_on);                         -- serves: leads of a period
create index insight_leads_won      on insight_leads (won_on) where won_on is not null;     -- serves: leads won in a period
create index insight_leads_team     on insight_leads (team, captured_on);                   -- serves: a team's figures
create index insight_leads_rep      on insight_leads (rep, captured_on);                    -- serves: a rep's figures

-- How often a customer bought, ever.
create table insight_customers (
    account_id bigint  primary key,
    purchases  integer not null
);

-- Moves of the expected close date to a later day.
create table insight_pushes (
    id       bigint      generated always as identity primary key,
    deal_id  bigint      not null,
    from_day date        not null,
    to_day   date        not null,
    noted_at timestamptz not null
);
create index insight_pushes_of_deal on insight_pushes (deal_id);                            -- serves: how often a deal was put off

-- What has changed since the figures were last brought up to date. Rows are only ever added by those who change and
-- taken away by insight, so that nobody waits for anybody; a change is seen when its transaction has ended.
create table insight_changes (
    id      bigint generated always as identity primary key,
    deal_id bigint,
    lead_id bigint
);

create function note_changed_deals() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (deal_id, lead_id) select id, lead_id from changed;
    return null;
end $$;

create function note_changed_stages() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (deal_id) select distinct opportunity_id from changed;
    return null;
end $$;

create function note_changed_leads() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (lead_id) select id from changed;
    return null;
end $$;

create function note_changed_accounts() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (deal_id)
    select o.id
      from changed
      join before        on before.id = changed.id and before.industry is distinct from changed.industry
      join crm.opportunities o on o.account_id = changed.id;
    return null;
end $$;

create trigger insight_new_deals after insert on opportunities
    referencing new table as changed for each statement execute function note_changed_deals();
create trigger insight_changed_deals after update on opportunities
    referencing new table as changed for each statement execute function note_changed_deals();
create trigger insight_new_stages after insert on stage_entries
    referencing new table as changed for each statement execute function note_changed_stages();
create trigger insight_changed_stages after update on stage_entries
    referencing new table as changed for each statement execute function note_changed_stages();
create trigger insight_new_leads after insert on leads
    referencing new table as changed for each statement execute function note_changed_leads();
create trigger insight_changed_leads after update on leads
    referencing new table as changed for each statement execute function note_changed_leads();
create trigger insight_changed_accounts after update on accounts
    referencing old table as before new table as changed for each statement execute function note_changed_accounts();

insert into insight_changes (deal_id) select id from opportunities;
insert into insight_changes (lead_id) select id from leads;

-- What happened on which day and how much of it: every figure is a sum over these rows. Leads count on the day they were
-- captured, deals open on the day they were opened, deals won and lost on the day they were closed.
create view insight_events as
select captured_on as day, rep, team, region, '' as product, industry, source, campaign, '' as currency,
       1 as leads, 0 as won_leads, 0 as opened, 0 as open, 0 as won, 0 as lost,
       0::numeric as open_amount, 0::numeric as won_amount, 0::numeric as lost_amount,
       0::numeric as cycle_days, 0 as cycles, 0::numeric as contact_days, 0 as contacts,
       coalesce(response_hours, 0) as response_hours, (response_hours is not null)::integer as responses
  from insight_leads
union all
select won_on, rep, team, region, '', industry, source, campaign, '',
       0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_leads
 where won_on is not null
union all
select opened_on, rep, team, region, product, industry, source, campaign, currency,
       0, 0, 1, (state = 'OPEN')::integer, 0, 0, case state when 'OPEN' then amount else 0 end, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_deals
union all
select closed_on, rep, team, region, product, industry, source, campaign, currency,
       0, 0, 0, 0, (state = 'WON')::integer, (state = 'LOST')::integer, 0,
       case state when 'WON' then amount else 0 end, case state when 'LOST' then amount else 0 end,
       coalesce(cycle_days, 0), (cycle_days is not null)::integer,
       coalesce(contact_days, 0), (contact_days is not null)::integer, 0, 0
  from insight_deals
 where closed_on is not null;
