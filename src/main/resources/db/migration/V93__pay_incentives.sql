-- What reps earn: a statement for each rep and month, and the entries it is the sum of. A settled statement never changes;
-- what turns out later is an entry of its own in a later month.
create table incentive_statements (
    id                   bigint        generated always as identity primary key,
    rep                  text          not null check (length(rep) between 1 and 64),
    team                 text          references teams,
    month                date          not null check (extract(day from month) = 1),   -- its first day, in the business zone
    begun_at             timestamptz,                                                  -- when its settlement was started
    settled_at           timestamptz,
    currency             char(3),
    won_deals            integer,
    won_amount           numeric(19,2),
    received_amount      numeric(19,2),                                                -- of the month, in the house's currency
    target               numeric(19,2),
    attainment           numeric,                                                      -- percent of the target
    commission_rate      numeric(7,4)  check (commission_rate between 0 and 100),      -- percent of money received
    bonus_rate           numeric(7,4)  check (bonus_rate between 0 and 100),           -- percent of the amounts won
    decision_instance_id text,
    version              integer,
    rule                 text,
    unique (rep, month),
    check ((settled_at is null) = (commission_rate is null))
);
create index incentive_statements_due   on incentive_statements (month, id) where begun_at is null;  -- serves: what is to be settled
create index incentive_statements_month on incentive_statements (month, rep);                        -- serves: the statements of a month

-- The months whose statements were opened, once, by whichever node looked first.
create table incentive_months (
    month     date        primary key check (extract(day from month) = 1),
    opened_at timestamptz not null
);

create table incentive_entries (
    id             bigint        generated always as identity primary key,
    statement_id   bigint        not null references incentive_statements,
    kind           text          not null check (kind in ('COMMISSION', 'BONUS', 'CORRECTION', 'ADJUSTMENT')),
    opportunity_id bigint,
    earned_in      date          not null,              -- the month of the money; earlier than the statement's for a correction
    base           numeric(19,2),                       -- what the rate was taken of
    rate           numeric(7,4),
    amount         numeric(19,2) not null,
    currency       char(3)       not null,
    reason         text          check (length(reason) <= 500),
    reference      text          unique check (length(reference) <= 100),   -- of who entered an adjustment: never twice
    entered_by     text          not null,
    entered_at     timestamptz   not null,
    check (kind = 'ADJUSTMENT' or base is not null and rate is not null),
    check (kind <> 'ADJUSTMENT' or reason is not null and reference is not null)
);
create index incentive_entries_of on incentive_entries (statement_id, id);            -- serves: a statement
-- serves: how much of a deal's money of a month is on a statement already, whoever's
create index incentive_entries_of_deal on incentive_entries (opportunity_id, earned_in) where kind in ('COMMISSION', 'CORRECTION');
create unique index incentive_bonus_once on incentive_entries (statement_id) where kind = 'BONUS';

-- A closed month stays closed, whoever asks.
create function keep_incentive_entries() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'An entry of a statement is never changed; enter a correction.' using errcode = 'restrict_violation';
    end if;
    if exists (select 1 from crm.incentive_statements where id = new.statement_id and settled_at is not null) then
        raise exception 'The statement is settled; enter it in a later month.' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger incentive_entries_stay before insert or update or delete on incentive_entries
    for each row execute function keep_incentive_entries();

create function keep_settled_statements() returns trigger language plpgsql as $$
begin
    if old.settled_at is not null then
        raise exception 'A settled statement is never changed.' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger incentive_statements_stay before update or delete on incentive_statements
    for each row execute function keep_settled_statements();
