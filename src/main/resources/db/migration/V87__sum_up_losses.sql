-- Why, where and to whom deals were lost, and which were won although a competitor was named.
create view insight_outcomes as
select d.deal_id, d.closed_on, d.rep, d.team, d.region, d.product, d.industry, d.source, d.campaign, d.currency,
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

-- The same summed up by month; see insight_sums.
create table insight_outcome_sums (
    mask        integer not null,
    closed_on   date    not null,
    rep         text,
    team        text,
    region      text,
    product     text,
    industry    text,
    source      text,
    campaign    text,
    currency    text    not null,
    kind        text    not null,
    key         text    not null,
    won         bigint  not null,
    lost        bigint  not null,
    lost_amount numeric not null
);
create unique index insight_outcome_sums_once on insight_outcome_sums   -- serves: losses of whole months
    (mask, rep, team, region, product, industry, source, campaign, kind, closed_on, currency, key) nulls not distinct;

create index surveys_answered     on surveys (answered_at)     where answered_at is not null;    -- serves: satisfaction of a period
create index service_cases_opened on service_cases (opened_at);                                  -- serves: complaints of a period
create index deliveries_made      on deliveries (delivered_at) where delivered_at is not null;   -- serves: deliveries of a period

-- What was summed up already lacks the outcomes; it is copied again.
truncate insight_deals, insight_leads, insight_customers, insight_sums, insight_cohorts, insight_cycles, insight_buyers;
insert into insight_changes (deal_id) select id from opportunities;
insert into insight_changes (lead_id) select id from leads;
