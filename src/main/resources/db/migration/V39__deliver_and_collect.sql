-- Contracts: when which part of the price is due -------------------------------------------------------------------
create table contract_instalments (
    contract_id        bigint        not null references contracts,
    position           integer       not null check (position > 0),
    label              text          not null check (length(label) between 1 and 200),
    percent            numeric(5,2)  check (percent > 0 and percent <= 100),   -- as agreed; null: the amount was
    amount             numeric(19,2) not null check (amount > 0),
    due_on             date,
    days_after_signing integer       check (days_after_signing between 0 and 3650),
    primary key (contract_id, position),
    check (num_nonnulls(due_on, days_after_signing) = 1)
);

-- What is on its way to the signatures already was agreed on without a word about instalments.
insert into contract_instalments (contract_id, position, label, percent, amount, days_after_signing)
select c.id, 1, 'Full amount', 100, o.amount, 30
  from contracts     c
  join opportunities o on o.id = c.opportunity_id
 where o.amount > 0
   and o.state in ('OPEN', 'ON_HOLD');

-- opportunity: the delivery date agreed in negotiation; of a stage gone through twice, the last one.
create view agreed_deliveries as
select distinct on (opportunity_id)
       opportunity_id, (deliverable ->> 'agreedDeliveryDate')::date as agreed_on
  from stage_entries
 where stage = 'NEGOTIATION'
   and deliverable ->> 'agreedDeliveryDate' is not null
 order by opportunity_id, id desc;

-- contract: what was signed, and the instalments with their days.
create view signed_contracts as
select opportunity_id, number, signed_on
  from contracts
 where status = 'SIGNED';

create view agreed_instalments as
select c.opportunity_id, i.position, i.label, i.amount,
       coalesce(i.due_on, c.signed_on + i.days_after_signing) as due_on
  from contract_instalments i
  join contracts            c on c.id = i.contract_id
 where c.status = 'SIGNED';

-- Orders: one a deal won, its delivery and its instalments ---------------------------------------------------------
create sequence order_id increment by 50;

create table orders (
    id             bigint        primary key,
    version        integer       not null,
    number         text          not null unique,
    opportunity_id bigint        not null unique references opportunities,
    account_id     bigint        references accounts,
    case_number    text          not null,                    -- business key of the case that won the deal
    amount         numeric(19,2) not null check (amount >= 0),
    currency       char(3)       not null,
    opened_at      timestamptz   not null,
    closed_at      timestamptz                                -- delivered and paid
);
create index orders_of_account on orders (account_id, id);    -- serves: what a customer bought, the foreign key
create index orders_open       on orders (id) where closed_at is null;  -- serves: GET /api/orders?state=OPEN

create table deliveries (
    order_id     bigint      primary key references orders,
    version      integer     not null,
    due_on       date        not null,
    delivered_on date,
    delivered_at timestamptz,                                 -- noon of that day, now if that is today
    received_by  text        check (length(received_by) <= 200),
    note         text        check (length(note) <= 4000),
    recorded_by  text,
    recorded_at  timestamptz,
    check (num_nonnulls(delivered_on, delivered_at, received_by, recorded_by, recorded_at) in (0, 5))
);

create table instalments (
    id             bigint        generated always as identity primary key,
    version        integer       not null,
    order_id       bigint        not null references orders,
    position       integer       not null check (position > 0),
    label          text          not null check (length(label) between 1 and 200),
    amount         numeric(19,2) not null check (amount > 0),
    due_on         date          not null,
    paid           numeric(19,2) not null default 0 check (paid between 0 and amount),
    paid_at        timestamptz,                               -- of the payment that completed it
    written_off_at timestamptz,
    written_off_by text,
    note           text          check (length(note) <= 4000), -- what was last said about its being overdue
    unique (order_id, position),
    check ((paid = amount) = (paid_at is not null)),
    check ((written_off_at is null) = (written_off_by is null))
);

-- Payments: as received, and what they were taken for --------------------------------------------------------------
create table payments (
    id          bigint        generated always as identity primary key,
    reference   text          not null unique check (length(reference) between 1 and 200),  -- the payer's or the bank's
    order_id    bigint        not null references orders,
    amount      numeric(19,2) not null check (amount > 0),
    paid_at     timestamptz   not null,
    recorded_by text          not null,
    recorded_at timestamptz   not null
);
create index payments_of_order on payments (order_id, id);    -- serves: an order's payments, the foreign key

create table payment_allocations (
    payment_id    bigint        not null references payments,
    instalment_id bigint        not null references instalments,
    amount        numeric(19,2) not null check (amount > 0),
    primary key (payment_id, instalment_id)
);
create index payment_allocations_of_instalment on payment_allocations (instalment_id);   -- serves: the foreign key

-- What of a payment was not owed: kept until finance says what becomes of it.
create table credits (
    payment_id bigint        primary key references payments,
    amount     numeric(19,2) not null check (amount > 0),
    settlement text          check (settlement in ('REFUNDED', 'KEPT')),
    note       text          check (length(note) <= 4000),
    settled_by text,
    settled_at timestamptz,
    check (num_nonnulls(settlement, settled_by, settled_at) in (0, 3))
);

-- Reminders, dunnings and escalations as they became due: what was open by then and who had to be told.
create table dunnings (
    id            bigint        generated always as identity primary key,
    instalment_id bigint        not null references instalments,
    kind          text          not null check (kind in
                  ('REMINDER', 'DUE', 'FIRST_DUNNING', 'SECOND_DUNNING', 'ESCALATION')),
    amount        numeric(19,2) not null check (amount > 0),  -- still to be paid
    due_on        date          not null,
    recipient     text          not null,                     -- the customer's contact; groups for an escalation
    at            timestamptz   not null
);
create index        dunnings_of_instalment on dunnings (instalment_id, id);   -- serves: an instalment's history
create unique index dunnings_once          on dunnings (instalment_id, kind) where kind <> 'ESCALATION';

-- order: how far each order is.
create view order_card as
select o.id                                                as order_id,
       o.number,
       o.account_id,
       o.opportunity_id,
       o.case_number,
       o.amount,
       o.currency,
       d.owner,
       d.team,
       v.due_on                                            as delivery_due_on,
       v.delivered_on,
       v.delivered_at,
       coalesce(i.open, 0) = 0                             as paid,
       coalesce(i.open, 0)                                 as open_amount,
       coalesce(p.received, 0)                             as paid_amount,
       coalesce(p.credit, 0)                               as credit,
       case when o.closed_at is null then 'OPEN' else 'CLOSED' end as state,
       o.opened_at,
       o.closed_at
  from orders     o
  join deals      d on d.opportunity_id = o.opportunity_id
  join deliveries v on v.order_id = o.id
  left join lateral (select sum(amount - paid) filter (where written_off_at is null) as open
                       from instalments
                      where order_id = o.id) i on true
  left join lateral (select sum(p.amount) as received, sum(c.amount) filter (where c.settled_at is null) as credit
                       from payments     p
                       left join credits c on c.payment_id = p.id
                      where p.order_id = o.id) p on true;

-- order: money received.
create view payments_received as
select o.account_id, o.opportunity_id, o.id as order_id, p.amount, o.currency, p.paid_at
  from payments p
  join orders   o on o.id = p.order_id;

-- Payments are imported too.
alter table import_jobs drop constraint import_jobs_type_check;
alter table import_jobs add  constraint import_jobs_type_check
    check (type in ('leads', 'opportunities', 'accounts', 'products', 'teams', 'payments'));

-- order: its part of what happened with an account.
create view order_timeline as
select o.account_id, o.opened_at as at, 'ORDER' as kind, o.number as reference,
       'Order opened' as title, o.amount || ' ' || o.currency as detail, null::text as by_user
  from orders o
 where o.account_id is not null
union all
select o.account_id, v.delivered_at, 'DELIVERY', o.number, 'Delivered to ' || v.received_by, v.note, v.recorded_by
  from deliveries v
  join orders     o on o.id = v.order_id
 where o.account_id is not null and v.delivered_at is not null
union all
select o.account_id, p.paid_at, 'PAYMENT', o.number, 'Paid ' || p.amount || ' ' || o.currency, p.reference, p.recorded_by
  from payments p
  join orders   o on o.id = p.order_id
 where o.account_id is not null
union all
select o.account_id, n.at, 'DUNNING', o.number, in_words(n.kind) || ': ' || i.label,
       n.amount || ' ' || o.currency || ' due on ' || n.due_on || ', to ' || n.recipient, null
  from dunnings    n
  join instalments i on i.id = n.instalment_id
  join orders      o on o.id = i.order_id
 where o.account_id is not null
union all
select o.account_id, o.closed_at, 'ORDER', o.number, 'Order delivered and paid', null, null
  from orders o
 where o.account_id is not null and o.closed_at is not null;
