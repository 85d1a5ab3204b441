-- Why a customer has the tier it has, one row a change of tier, of the row that gave it or of the table's version.
create table tier_history (
    id                   bigint      generated always as identity primary key,
    account_id           bigint      not null references accounts,
    tier                 char(1)     not null check (tier in ('A', 'B', 'C', 'D')),
    since                timestamptz not null,                     -- has had the tier without a break
    decided_at           timestamptz not null,
    confirmed_at         timestamptz not null,                     -- an evaluation last came to the same
    decision_instance_id text        not null unique,              -- in the engine's history; a repeated job writes one row
    decision             text        not null,
    version              integer     not null,
    rule                 text        not null,
    inputs               jsonb       not null,
    reason               text        not null check (length(reason) <= 2000),
    check (since <= decided_at and decided_at <= confirmed_at)
);
create index tier_history_of_account on tier_history (account_id, id);   -- serves: the present tier, GET …/tier

-- account: what looking after customers needs to know of them.
create view customers as
select a.id as account_id, a.number, a.name, a.owner, a.team, a.tier, a.customer_since, a.created_at
  from accounts a;

-- care: the decisions about tiers.
create view tier_decisions as
select h.id, a.number as account_number, h.tier, h.since, h.decided_at, h.confirmed_at, h.decision_instance_id,
       h.decision, h.version, h.rule, h.inputs, h.reason
  from tier_history h
  join accounts     a on a.id = h.account_id;

-- account: which customer brought which lead; a lead is brought once.
create table referrals (
    lead_id     bigint      primary key references leads,
    account_id  bigint      not null references accounts,
    recorded_by text        not null,
    at          timestamptz not null
);
create index referrals_of_account on referrals (account_id, at);          -- serves: the referral potential of a customer

-- What customers answered when asked how likely they would recommend us, 0 to 10. Surveys give it its rows.
create view recommendations as
select null::bigint as account_id, null::integer as recommendation, null::timestamptz as at
 where false;

create view customer_referrals as
select account_id, lead_id, at
  from referrals;
