-- What is to be reached in a period. A target that was replaced or withdrawn stays as history.
create table targets (
    id         bigint        generated always as identity primary key,
    scope      text          not null check (scope in ('COMPANY', 'TEAM', 'REP', 'REGION', 'PRODUCT')),
    subject    text          not null default '' check (length(subject) <= 200),   -- team's key, user id, name; empty for COMPANY
    figure     text          not null check (figure in
               ('REVENUE', 'WON_DEALS', 'LEAD_CONVERSION', 'STAGE_CONVERSION', 'WIN_RATE', 'AVERAGE_CUSTOMER_VALUE',
                'CYCLE_DAYS', 'REPURCHASE_RATE', 'SATISFACTION')),
    stage      text          check (stage in
               ('INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION', 'CONTRACT')),
    period     text          not null check (period ~ '^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$'),
    from_day   date          not null,
    to_day     date          not null,
    value      numeric(19,2) not null check (value >= 0),
    currency   char(3),
    note       text          check (length(note) <= 2000),
    set_by     text          not null,
    set_at     timestamptz   not null,
    ended_by   text,
    ended_at   timestamptz,
    check ((scope = 'COMPANY') = (subject = '')),
    check ((figure = 'STAGE_CONVERSION') = (stage is not null)),
    check ((figure in ('REVENUE', 'AVERAGE_CUSTOMER_VALUE')) = (currency is not null)),
    check ((ended_at is null) = (ended_by is null))
);
create unique index targets_in_force on targets (scope, subject, figure, stage, period) nulls not distinct
 where ended_at is null;                                               -- one at a time; serves: the target of a period
create index targets_of_period on targets (from_day, to_day);          -- serves: GET /api/targets?period=

-- target: what is to be reached.
create view current_targets as
select scope, subject, figure, stage, from_day, to_day, value, currency
  from targets
 where ended_at is null;

-- team: who sells in which team, those who no longer do too.
create view team_sellers as
select user_id, team
  from team_members;
