-- Loyalty points: entries, never a counter. What a purchase or a lead brought is written once.
create table loyalty_entries (
    id                   bigint        generated always as identity primary key,
    account_id           bigint        not null references accounts,
    event                text          not null check (event in ('PURCHASE', 'REFERRAL')),
    reference            text          not null,                    -- number of the deal or of the lead
    amount               numeric(19,2) not null,
    tier                 char(1)       not null check (tier in ('A', 'B', 'C', 'D')),
    points               integer       not null check (points >= 0),
    decision_instance_id text          not null,
    version              integer       not null,
    rule                 text          not null,
    at                   timestamptz   not null,
    unique (event, reference)
);
create index loyalty_entries_of_account on loyalty_entries (account_id, at);   -- serves: balance and timeline of a customer

create view loyalty_balances as
select account_id, sum(points) as points
  from loyalty_entries
 group by account_id;

create view loyalty_timeline as
select e.account_id, e.at, 'LOYALTY' as kind, e.reference, e.points || ' points' as title,
       in_words(e.event) as detail, null::text as by_user
  from loyalty_entries e;

-- The days on which customers are greeted.
create table greeting_days (
    day  date primary key,
    name text not null check (length(name) between 1 and 100)
);
insert into greeting_days (day, name)
values ('2026-01-01', 'New Year'),           ('2026-02-17', 'Spring Festival'), ('2026-06-19', 'Dragon Boat Festival'),
       ('2026-09-25', 'Mid-Autumn Festival'), ('2026-10-01', 'National Day'),    ('2027-01-01', 'New Year'),
       ('2027-02-06', 'Spring Festival'),    ('2027-06-09', 'Dragon Boat Festival'),
       ('2027-09-15', 'Mid-Autumn Festival'), ('2027-10-01', 'National Day');

-- A touch of the plan may belong to an occasion instead of coming in a rhythm; a greeting may be for one person.
alter table care_plan alter column next_due drop not null;
alter table care_plan add  check ((next_due is null) = (every in ('HOLIDAY', 'BIRTHDAY')));
create index care_plan_of_occasion on care_plan (every, account_id) where next_due is null;   -- serves: the greetings

alter table care_touches add  column contact_id bigint references contacts;
alter table care_touches drop constraint care_touches_account_id_touch_due_on_key;
create unique index care_touches_once on care_touches (account_id, touch, due_on, contact_id) nulls not distinct;

create index contacts_by_birthday on contacts (extract(month from birthday), extract(day from birthday))
 where consent;                                                       -- serves: whose birthday it is

-- How likely a customer is to leave, as decided last, and what is done about it.
create table churn_risks (
    account_id           bigint      primary key references accounts,
    risk                 text        not null check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    reason               text        not null check (length(reason) <= 2000),
    decided_at           timestamptz not null,
    decision_instance_id text        not null,
    version              integer     not null,
    rule                 text        not null
);

create table rescues (
    id         bigint      generated always as identity primary key,
    version    integer     not null,
    account_id bigint      not null references accounts,
    reason     text        not null check (length(reason) <= 2000),
    begun_at   timestamptz not null,
    ended_at   timestamptz,
    outcome    text        check (outcome in ('SAVED', 'WATCHING', 'LOST')),
    note       text        check (length(note) <= 4000),
    ended_by   text,
    check ((ended_at is null) = (outcome is null))
);
create unique index rescues_going_on on rescues (account_id) where ended_at is null;    -- one at a time
create index rescues_of_account      on rescues (account_id, begun_at);                 -- serves: the last one, the timeline

create view rescue_timeline as
select r.account_id, r.begun_at as at, 'RESCUE' as kind, a.number as reference, 'Rescue begun' as title, r.reason as detail,
       null::text as by_user
  from rescues  r
  join accounts a on a.id = r.account_id
union all
select r.account_id, r.ended_at, 'RESCUE', a.number, 'Rescue ended: ' || lower(in_words(r.outcome)), r.note, r.ended_by
  from rescues  r
  join accounts a on a.id = r.account_id
 where r.ended_at is not null;
