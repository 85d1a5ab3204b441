-- Reviews of months and quarters that are over. A review's figures are measured once; from then on the database itself
-- refuses to change them.
create table reviews (
    id        bigint      generated always as identity primary key,
    period    text        not null unique check (period ~ '^\d{4}-(\d{2}|Q[1-4])$'),    -- once, whichever node comes first
    from_day  date        not null,
    to_day    date        not null check (to_day > from_day),
    opened_at timestamptz not null,
    frozen_at timestamptz,
    closed_at timestamptz,
    currency  char(3),
    check ((frozen_at is null) = (currency is null)),
    check (closed_at is null or frozen_at is not null)
);
create index reviews_latest on reviews (to_day desc, period);                            -- serves: the list of reviews

-- What the company, each team and each seller reached.
create table review_figures (
    review_id              bigint        not null references reviews,
    scope                  text          not null check (scope in ('COMPANY', 'TEAM', 'REP')),
    subject                text          not null,                                       -- team's key or user id; empty for COMPANY
    label                  text          not null,
    team                   text,                                                         -- of a seller, at that time
    leads                  bigint        not null,
    won_deals              bigint        not null,
    lost_deals             bigint        not null,
    won_amount             numeric(19,2) not null,
    lead_conversion        numeric,
    win_rate               numeric,
    average_deal           numeric(19,2),
    average_customer_value numeric(19,2),
    repurchase_rate        numeric,
    cycle_days             numeric,
    satisfaction           numeric,
    primary key (review_id, scope, subject),
    check ((scope = 'COMPANY') = (subject = ''))
);

-- The funnel of the deals opened in the period.
create table review_stages (
    review_id   bigint  not null references reviews,
    scope       text    not null check (scope in ('COMPANY', 'TEAM')),
    subject     text    not null,
    stage       text    not null check (crm.stage_place(stage) is not null),
    entered     bigint  not null,
    advanced    bigint  not null,
    lost        bigint  not null,
    open        bigint  not null,
    conversion  numeric,
    target      numeric,
    median_days numeric,
    primary key (review_id, scope, subject, stage)
);

-- A target in force and what was reached; a target of which nothing is known was neither met nor missed.
create table review_results (
    id          bigint        generated always as identity primary key,
    review_id   bigint        not null references reviews,
    scope       text          not null check (scope in ('COMPANY', 'TEAM', 'REP')),
    subject     text          not null,
    label       text          not null,
    team        text,
    figure      text          not null,
    stage       text          check (stage is null or crm.stage_place(stage) is not null),
    currency    char(3),
    target      numeric(19,2) not null,
    value       numeric,
    met         boolean,
    month_target numeric      not null,                                                  -- what a single month is measured by
    month_value numeric,
    unique nulls not distinct (review_id, scope, subject, figure, stage, currency),
    check ((value is null) = (met is null)),
    check ((figure = 'STAGE_CONVERSION') = (stage is not null))
);

-- Why a target was missed, by the figures.
create table review_causes (
    result_id bigint  not null references review_results,
    position  integer not null,
    kind      text    not null check (kind in ('STAGE', 'TEAM', 'REP', 'SOURCE', 'WAITING_TIME')),
    key       text    not null,
    value     numeric,
    reference numeric,                                                                   -- what the value should be, or usually is
    text      text    not null,
    primary key (result_id, position)
);

-- The way from a miss until the figure meets its target again. What is missed again while it is being improved follows
-- the improvement that is under way.
create table improvements (
    id        bigint      generated always as identity primary key,
    result_id bigint      not null unique references review_results,
    follows   bigint      references improvements,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome   text        check (outcome in ('MET', 'FOLLOWED')),
    check ((closed_at is null) = (outcome is null)),
    check ((outcome = 'FOLLOWED') is true = (follows is not null))
);
create index improvements_open    on improvements (result_id) where closed_at is null;   -- serves: what is under way already
create index improvements_follows on improvements (follows);                             -- serves: the foreign key

-- Improvement actions: what is done about a missed target, by whom, by when, and what came of it.
create table improvement_actions (
    id             bigint      generated always as identity primary key,
    improvement_id bigint      not null references improvements,
    level          text        not null check (level in ('MANAGER', 'EXECUTIVE')),
    measure        text        not null check (length(measure) between 1 and 2000),
    owner          text        not null check (length(owner) between 1 and 64),
    deadline       date        not null,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    first_month    date        not null check (extract(day from first_month) = 1),       -- the first that is measured again
    result         text        check (length(result) <= 4000),
    result_by      text,
    result_at      timestamptz,
    ended_at       timestamptz,
    outcome        text        check (outcome in ('MET', 'NOT_MET')),
    effect         numeric,                                                              -- the last check's value less the one that was missed
    check ((result is null) = (result_at is null) and (result is null) = (result_by is null)),
    check ((ended_at is null) = (outcome is null))
);
create unique index improvement_actions_running on improvement_actions (improvement_id) where ended_at is null;
create index improvement_actions_of on improvement_actions (improvement_id, id);         -- serves: a review's page
create index improvement_actions_owner on improvement_actions (owner) where ended_at is null;  -- serves: what an owner may see

create table improvement_checks (
    action_id  bigint      not null references improvement_actions,
    month      date        not null check (extract(day from month) = 1),
    value      numeric,                                                                  -- null: nothing happened in the month
    target     numeric     not null,
    met        boolean     not null check (not met or value is not null),
    checked_at timestamptz not null,
    primary key (action_id, month)
);

create table improvement_log (
    id             bigint      generated always as identity primary key,
    improvement_id bigint      not null references improvements,
    at             timestamptz not null,
    by             text        not null,
    event          text        not null check (event in
                   ('OPENED', 'FOLLOWED', 'DECIDED', 'CARRIED_OUT', 'CHECKED', 'MET', 'ESCALATED')),
    detail         text
);
create index improvement_log_of on improvement_log (improvement_id, id);                 -- serves: what happened to a miss

-- What a period was like stays, whoever asks.
create function keep_frozen_rows() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'What a review has measured is never changed.' using errcode = 'restrict_violation';
    end if;
    if exists (select 1 from crm.reviews where id = new.review_id and frozen_at is not null) then
        raise exception 'The review is frozen.' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger review_figures_stay before insert or update or delete on review_figures
    for each row execute function keep_frozen_rows();
create trigger review_stages_stay before insert or update or delete on review_stages
    for each row execute function keep_frozen_rows();
create trigger review_results_stay before insert or update or delete on review_results
    for each row execute function keep_frozen_rows();

create function keep_frozen_causes() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' or exists (select 1
                                      from crm.review_results r
                                      join crm.reviews        v on v.id = r.review_id
                                     where r.id = new.result_id and v.frozen_at is not null) then
        raise exception 'What a review has measured is never changed.' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger review_causes_stay before insert or update or delete on review_causes
    for each row execute function keep_frozen_causes();

create function keep_frozen_reviews() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.frozen_at is not null
       and (to_jsonb(new) - 'closed_at' <> to_jsonb(old) - 'closed_at' or old.closed_at is not null) then
        raise exception 'A frozen review is never changed.' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger reviews_stay before update or delete on reviews
    for each row execute function keep_frozen_reviews();

create function keep_improvement_records() returns trigger language plpgsql as $$
begin
    raise exception 'What happened to an improvement action is never changed.' using errcode = 'restrict_violation';
end $$;
create trigger improvement_checks_stay before update or delete on improvement_checks
    for each row execute function keep_improvement_records();
create trigger improvement_log_stay before update or delete on improvement_log
    for each row execute function keep_improvement_records();

create function keep_decided_actions() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
       or to_jsonb(new) - '{result,result_by,result_at,ended_at,outcome,effect}'::text[]
       <> to_jsonb(old) - '{result,result_by,result_at,ended_at,outcome,effect}'::text[] then
        raise exception 'A decided improvement action is never changed; a new one is decided.'
              using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger improvement_actions_stay before update or delete on improvement_actions
    for each row execute function keep_decided_actions();

-- target, for insight: which period is to be measured, and which figure again from which month on.
create view review_periods as
select id as review_id, from_day, to_day
  from reviews;

create view improved_figures as
select i.id as improvement_id, r.scope, r.subject, r.figure, r.stage, r.currency, r.month_target,
       coalesce((select max(month) + interval '1 month' from improvement_checks where action_id = a.id),
                a.first_month)::date as from_month
  from improvements        i
  join review_results      r on r.id = i.result_id
  join improvement_actions a on a.improvement_id = i.id and a.ended_at is null;
