-- Figures by what is known of the customer (size, need, buying power, tier) and by channel; who is a new customer; the median
-- of the time to the first contact; money received and how customers were looked after, summed up like the rest.

-- Where a source's leads meet us; empty for sources that can be either.
create function channel_of(source text) returns text
    language sql immutable parallel safe
    return case when source in ('WEBSITE', 'SOCIAL', 'CONTENT', 'CHAT')                then 'ONLINE'
                when source in ('EXHIBITION', 'COLD_CALL', 'COLD_VISIT', 'EVENT')      then 'OFFLINE'
                else '' end;

-- The class of a budget, by the limits of the packaged table leadScore.
create function buying_power_of(budget numeric) returns text
    language sql immutable parallel safe
    return case when budget is null    then ''
                when budget >= 100000  then 'FROM_100000'
                when budget >= 50000   then 'FROM_50000'
                when budget >= 10000   then 'FROM_10000'
                when budget > 0        then 'BELOW_10000'
                else 'NONE' end;

create or replace view deal_facts as
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
       case when o.state in ('WON', 'LOST') then coalesce(o.closed_at, o.created_at) end as closed_at,
       channel_of(o.source)                           as channel,
       coalesce(a.company_size, l.company_size, '')   as company_size,
       coalesce(a.need_stage, '')                     as need_stage,
       buying_power_of(l.budget)                      as buying_power,
       coalesce(a.tier::text, '')                     as tier
  from opportunities o
  left join leads    l on l.id = o.lead_id
  left join accounts a on a.id = o.account_id
  left join stage_entries e on e.opportunity_id = o.id and e.outcome is null;

create or replace view lead_facts as
select l.id                     as lead_id,
       coalesce(l.owner, '')    as rep,
       coalesce(l.team, '')     as team,
       coalesce(l.region, '')   as region,
       coalesce(l.industry, '') as industry,
       l.source,
       coalesce(l.campaign, '') as campaign,
       l.created_at             as captured_at,
       l.first_contact_at       as contacted_at,
       coalesce((select min(closed_at) from opportunities where lead_id = l.id and state = 'WON'),
                l.converted_at) as won_at,
       channel_of(l.source)                           as channel,
       coalesce(l.company_size, a.company_size, '')   as company_size,
       coalesce(a.need_stage, '')                     as need_stage,
       buying_power_of(l.budget)                      as buying_power,
       coalesce(a.tier::text, '')                     as tier
  from leads l
  left join accounts a on a.id = l.account_id
 where l.duplicate_of is null;

-- The copies are emptied, to be made anew with more columns.
drop view insight_events;
drop view insight_outcomes;
truncate insight_deals, insight_leads, insight_customers, insight_sums, insight_cohorts, insight_cycles, insight_buyers,
         insight_outcome_sums;
-- A deal that is not copied yet would be taken for a closed one; its copy says that it is to be judged.
truncate insight_risk_looks;

-- What is known of a deal's buyer is told by its lead, too.
create or replace function note_changed_leads() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (lead_id) select id from changed;
    insert into crm.insight_changes (deal_id)
    select o.id from changed c join crm.opportunities o on o.lead_id = c.id;
    return null;
end $$;

alter table insight_deals
    add column channel      text not null,
    add column company_size text not null,
    add column need_stage   text not null,
    add column buying_power text not null,
    add column tier         text not null;
alter table insight_leads
    add column channel      text not null,
    add column company_size text not null,
    add column need_stage   text not null,
    add column buying_power text not null,
    add column tier         text not null;

create index insight_deals_bought on insight_deals (team, closed_on) include (account_id, currency)
 where state = 'WON';                                             -- serves: customers of several teams, each counted once

-- Which of a customer's deals was the first one won: whoever bought it was a new customer.
alter table insight_customers add column first_deal_id bigint not null;

create table insight_payments (
    deal_id  bigint        not null,
    day      date          not null,
    currency text          not null,
    amount   numeric(19,2) not null
);
create index insight_payments_of_deal on insight_payments (deal_id);   -- serves: what is copied anew with its deal
create index insight_payments_by_day  on insight_payments (day);       -- serves: money received in part of a month

do $$
declare
    told constant text := 'rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier';
    kept record;
begin
    for kept in select * from (values ('insight_sums',         'day, currency'),
                                      ('insight_cohorts',      'opened_on, reached, state'),
                                      ('insight_cycles',       'closed_on, days'),
                                      ('insight_buyers',       'closed_on, currency, before, repeated'),
                                      ('insight_outcome_sums', 'kind, closed_on, currency, key')) as t (name, rest) loop
        execute format('alter table crm.%I add column channel text, add column company_size text, add column need_stage text, '
                       'add column buying_power text, add column tier text', kept.name);
        execute format('drop index crm.%I', kept.name || '_once');
        execute format('create unique index %I on crm.%I (mask, %s, %s) nulls not distinct',
                       kept.name || '_once', kept.name, told, kept.rest);
    end loop;
end $$;

alter table insight_sums drop column response_hours, drop column responses, add column received numeric not null;

-- Of the customers that bought in the month, those whose first purchase ever it was.
alter table insight_buyers add column newcomers bigint not null;

-- The hours to the first contact of the leads captured in the month, in classes: tenths of hours below ten, whole hours above.
create table insight_responses (
    mask         integer not null,
    captured_on  date    not null,
    rep          text,
    team         text,
    region       text,
    product      text,
    industry     text,
    source       text,
    campaign     text,
    channel      text,
    company_size text,
    need_stage   text,
    buying_power text,
    tier         text,
    hours        numeric not null,
    leads        bigint  not null
);
create unique index insight_responses_once on insight_responses      -- serves: median time to the first contact of whole months
    (mask, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
     captured_on, hours) nulls not distinct;

create view insight_events as
select null::bigint as deal_id, lead_id,
       captured_on as day, rep, team, region, '' as product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, '' as currency,
       1 as leads, 0 as won_leads, 0 as opened, 0 as open, 0 as won, 0 as lost,
       0::numeric as open_amount, 0::numeric as won_amount, 0::numeric as lost_amount,
       0::numeric as cycle_days, 0 as cycles, 0::numeric as contact_days, 0 as contacts, 0::numeric as received
  from insight_leads
union all
select null, lead_id, won_on, rep, team, region, '', industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, '',
       0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from insight_leads
 where won_on is not null
union all
select deal_id, null, opened_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, currency,
       0, 0, 1, (state = 'OPEN')::integer, 0, 0, case state when 'OPEN' then amount else 0 end, 0, 0, 0, 0, 0, 0, 0
  from insight_deals
union all
select deal_id, null, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage,
       buying_power, tier, currency,
       0, 0, 0, 0, (state = 'WON')::integer, (state = 'LOST')::integer, 0,
       case state when 'WON' then amount else 0 end, case state when 'LOST' then amount else 0 end,
       coalesce(cycle_days, 0), (cycle_days is not null)::integer,
       coalesce(contact_days, 0), (contact_days is not null)::integer, 0
  from insight_deals
 where closed_on is not null
union all
select d.deal_id, null, p.day, d.rep, d.team, d.region, d.product, d.industry, d.source, d.campaign, d.channel, d.company_size,
       d.need_stage, d.buying_power, d.tier, p.currency,
       0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, p.amount
  from insight_payments p
  join insight_deals    d using (deal_id);

create view insight_outcomes as
select d.deal_id, d.closed_on, d.rep, d.team, d.region, d.product, d.industry, d.source, d.campaign, d.channel, d.company_size,
       d.need_stage, d.buying_power, d.tier, d.currency,
       k.kind, k.key,
       (d.state = 'WON')::integer                         as won,
       (d.state = 'LOST')::integer                        as lost,
       case d.state when 'LOST' then d.amount else 0 end  as lost_amount
  from insight_deals d
 cross join lateral (values ('REASON',     d.lost_reason),
                            ('STAGE',      case d.state when 'LOST' then d.stage end),
                            ('COMPETITOR', nullif(d.competitor, ''))) k (kind, key)
 where d.closed_on is not null
   and k.key is not null;

-- How customers were looked after, an event a row, with what it is of, so that each can be listed. An open deadline counts at
-- its end; a case is escalated when it is not solved by its deadline. order, service: surveys answered, complaints, deliveries, and the promises about cases and follow-ups.
drop view care_events;
create view care_events as
select e.account_id, e.at, e.kind, e.reference, e.case_number, e.due_at, e.done_at,
       coalesce(a.owner, '') as rep, coalesce(a.team, '') as team, coalesce(a.region, '') as region,
       coalesce(a.industry, '') as industry, coalesce(a.company_size, '') as company_size, a.need_stage, a.tier::text as tier,
       e.marks, e.good_marks, e.sum_of_marks, e.answers, e.promoters, e.detractors, e.recommendation, e.complaints, e.deliveries,
       e.answers_due, e.answers_kept, e.solved, e.solutions_kept, e.follow_ups_due, e.follow_ups_kept
  from (select s.account_id, s.at, 'SURVEY' as kind, null::text as reference, q.case_number, null::timestamptz as due_at,
               s.at as done_at, 3 as marks,
               (s.service_quality >= 4)::integer + (s.product_experience >= 4)::integer + (s.continuation >= 4)::integer
                   as good_marks,
               s.service_quality + s.product_experience + s.continuation as sum_of_marks,
               1 as answers, (s.recommendation >= 9)::integer as promoters, (s.recommendation <= 6)::integer as detractors,
               s.recommendation,
               0 as complaints, 0 as deliveries, 0 as answers_due, 0 as answers_kept, 0 as solved, 0 as solutions_kept,
               0 as follow_ups_due, 0 as follow_ups_kept
          from survey_answers s
          join surveys        q on q.id = s.survey_id
        union all
        select account_id, opened_at, 'COMPLAINT', number, case_number, null, null,
               0, 0, 0, 0, 0, 0, null, 1, 0, 0, 0, 0, 0, 0, 0
          from service_case_card
         where kind = 'COMPLAINT'
        union all
        select o.account_id, d.delivered_at, 'DELIVERY', o.number, o.case_number, null, d.delivered_at,
               0, 0, 0, 0, 0, 0, null, 0, 1, 0, 0, 0, 0, 0, 0
          from deliveries d
          join orders     o on o.id = d.order_id
         where d.delivered_at is not null
        union all
        select account_id, least(answered_at, answer_due_at), 'ANSWER', number, case_number, answer_due_at, answered_at,
               0, 0, 0, 0, 0, 0, null, 0, 0, 1, coalesce(answered_at <= answer_due_at, false)::integer, 0, 0, 0, 0
          from service_case_card
         where answer_due_at is not null
        union all
        select account_id, least(closed_at, escalated_at), 'SOLUTION', number, case_number,
               coalesce(escalated_at, solution_due_at), closed_at,
               0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, 1, (escalated_at is null)::integer, 0, 0
          from service_case_card
         where closed_at is not null
            or escalated_at is not null
        union all
        select f.account_id, least(f.done_at, f.due_at), 'FOLLOW_UP', o.number, f.case_number, f.due_at, f.done_at,
               0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0, 0, 1, coalesce(f.done_at <= f.due_at, false)::integer
          from delivery_follow_ups f
          join orders              o on o.id = f.order_id) e
  join accounts a on a.id = e.account_id;

-- The events that have happened, copied a customer at a time.
create table insight_care (
    account_id      bigint      not null,
    day             date        not null,
    at              timestamptz not null,
    kind            text        not null,
    reference       text,                                             -- number of the service case or order
    case_number     text        not null,
    due_at          timestamptz,
    done_at         timestamptz,
    rep             text        not null,
    team            text        not null,
    region          text        not null,
    industry        text        not null,
    company_size    text        not null,
    need_stage      text        not null,
    tier            text        not null,
    marks           integer     not null,
    good_marks      integer     not null,
    sum_of_marks    integer     not null,
    answers         integer     not null,
    promoters       integer     not null,
    detractors      integer     not null,
    recommendation  integer,
    complaints      integer     not null,
    deliveries      integer     not null,
    answers_due     integer     not null,
    answers_kept    integer     not null,
    solved          integer     not null,
    solutions_kept  integer     not null,
    follow_ups_due  integer     not null,
    follow_ups_kept integer     not null
);
create index insight_care_of_account on insight_care (account_id);        -- serves: what is copied anew with its customer
create index insight_care_by_day     on insight_care (day, kind);         -- serves: lists, part of a month
create index insight_care_of_team    on insight_care (team, day);         -- serves: a team's lists
create index insight_care_of_rep     on insight_care (rep, day);          -- serves: a rep's lists

-- Customers to whom something was promised whose time has not come yet; they are copied anew when it has.
create table insight_care_due (
    account_id bigint      primary key,
    due_at     timestamptz not null
);
create index insight_care_due_by_time on insight_care_due (due_at);       -- serves: those whose time has come

-- The same summed up by month; see insight_sums. The mask is that of grouping(rep, team, region, industry, company_size,
-- need_stage, tier).
create table insight_care_sums (
    mask            integer not null,
    day             date    not null,
    rep             text,
    team            text,
    region          text,
    industry        text,
    company_size    text,
    need_stage      text,
    tier            text,
    marks           bigint  not null,
    good_marks      bigint  not null,
    sum_of_marks    bigint  not null,
    answers         bigint  not null,
    promoters       bigint  not null,
    detractors      bigint  not null,
    complaints      bigint  not null,
    deliveries      bigint  not null,
    answers_due     bigint  not null,
    answers_kept    bigint  not null,
    solved          bigint  not null,
    solutions_kept  bigint  not null,
    follow_ups_due  bigint  not null,
    follow_ups_kept bigint  not null
);
create unique index insight_care_sums_once on insight_care_sums           -- serves: care of whole months
    (mask, rep, team, region, industry, company_size, need_stage, tier, day) nulls not distinct;

alter table insight_changes add column account_id bigint;

-- What is known of an account tells its deals, its leads and its care apart.
create or replace function note_changed_accounts() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (deal_id)
    select o.id
      from changed
      join before        on before.id = changed.id
       and (before.industry, before.company_size, before.need_stage, before.tier)
           is distinct from (changed.industry, changed.company_size, changed.need_stage, changed.tier)
      join crm.opportunities o on o.account_id = changed.id;
    insert into crm.insight_changes (lead_id)
    select l.id
      from changed
      join before        on before.id = changed.id
       and (before.company_size, before.need_stage, before.tier)
           is distinct from (changed.company_size, changed.need_stage, changed.tier)
      join crm.leads l on l.account_id = changed.id;
    insert into crm.insight_changes (account_id)
    select changed.id
      from changed
      join before        on before.id = changed.id
       and (before.owner, before.team, before.region, before.industry, before.company_size, before.need_stage, before.tier)
           is distinct from (changed.owner, changed.team, changed.region, changed.industry, changed.company_size,
                             changed.need_stage, changed.tier);
    return null;
end $$;

create function note_changed_care() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (account_id) select distinct account_id from changed;
    return null;
end $$;

create function note_changed_deliveries() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (account_id)
    select distinct o.account_id from changed join crm.orders o on o.id = changed.order_id where o.account_id is not null;
    return null;
end $$;

create function note_changed_payments() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (deal_id)
    select distinct o.opportunity_id from changed join crm.orders o on o.id = changed.order_id;
    return null;
end $$;

create function note_changed_credits() returns trigger language plpgsql as $$
begin
    insert into crm.insight_changes (deal_id)
    select distinct o.opportunity_id
      from changed
      join crm.payments p on p.id = changed.payment_id
      join crm.orders   o on o.id = p.order_id;
    return null;
end $$;

do $$
declare
    told record;
    event text;
begin
    for told in select * from (values ('surveys',             'note_changed_care'),
                                      ('service_cases',       'note_changed_care'),
                                      ('delivery_follow_ups', 'note_changed_care'),
                                      ('deliveries',          'note_changed_deliveries'),
                                      ('payments',            'note_changed_payments'),
                                      ('credits',             'note_changed_credits')) as t (name, noted_by) loop
        foreach event in array array['insert', 'update'] loop
            execute format('create trigger insight_%s_%s after %s on crm.%I referencing new table as changed '
                           'for each statement execute function crm.%I()', event, told.name, event, told.name, told.noted_by);
        end loop;
    end loop;
end $$;

-- What was copied already lacks all this; it is copied again.
insert into insight_changes (deal_id)    select id from opportunities;
insert into insight_changes (lead_id)    select id from leads;
insert into insight_changes (account_id)
select account_id from surveys
union select account_id from service_cases
union select account_id from orders where account_id is not null;

-- What was spent on a customer: what the delivered goods cost, a gift, a visit. With the money received: its lifetime value.
create table account_costs (
    id          bigint        generated always as identity primary key,
    account_id  bigint        not null references accounts,
    spent_on    date          not null,
    amount      numeric(19,2) not null check (amount >= 0),
    currency    text          not null check (currency ~ '^[A-Z]{3}$'),
    note        text          check (length(note) <= 2000),
    recorded_by text          not null,
    recorded_at timestamptz   not null
);
create index account_costs_of_account on account_costs (account_id);     -- serves: lifetime value, the foreign key
