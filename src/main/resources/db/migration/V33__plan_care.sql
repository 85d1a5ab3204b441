-- What is done for a customer unasked and when next, as the care plan said when the customer was last evaluated.
create table care_plan (
    account_id bigint  not null references accounts,
    touch      text    not null check (touch ~ '^[A-Z][A-Z0-9_]{0,59}$'),
    channel    text    not null check (channel in ('EMAIL', 'MESSAGE', 'PHONE', 'VISIT', 'VIDEO', 'GIFT')),
    performer  text    not null check (performer in ('OWNER', 'SALES_MANAGERS', 'EXECUTIVES', 'MARKETING', 'SERVICE')),
    every      text    not null,                                   -- ISO 8601 period
    days       integer not null check (days > 0),                  -- for a person to do it
    next_due   date    not null,
    primary key (account_id, touch)
);
create index care_plan_due on care_plan (next_due, account_id);   -- serves: the planner

-- What went out to customers, in whose name and to whom.
create table care_messages (
    touch_id    bigint      primary key references care_touches,
    recipient   text        not null,
    sender      text        not null,                              -- performer
    subject     text        not null,
    body        text        not null,
    recorded_at timestamptz not null
);

-- What customers' marks say, the lowest of an answer. Surveys give it its rows.
create view satisfaction_marks as
select null::bigint as account_id, null::integer as lowest_mark, null::timestamptz as at
 where false;

-- account: who to turn to at a customer.
create view customer_contacts as
select id as contact_id, account_id, name, position, phone, email, birthday, consent
  from contacts;
