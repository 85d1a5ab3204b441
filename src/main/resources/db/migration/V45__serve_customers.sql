-- Service cases ----------------------------------------------------------------------------------------------------
create sequence service_case_id increment by 50;

create table service_cases (
    id               bigint      primary key,
    version          integer     not null,
    number           text        not null unique,
    account_id       bigint      not null references accounts,
    case_number      text        not null,                  -- business key: of the case it came out of, else the account's number
    source           text        not null check (source in ('FOLLOW_UP', 'SURVEY', 'TASKLIST', 'API')),
    kind             text        not null check (kind in ('COMPLAINT', 'FAULT', 'QUESTION', 'REQUEST')),
    severity         text        not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    subject          text        not null check (length(subject) between 1 and 300),
    description      text        check (length(description) <= 10000),
    status           text        not null check (status in ('NEW', 'IN_PROGRESS', 'WAITING', 'CLOSED')),
    asked_priority   text        check (asked_priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    priority         text        check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),            -- by the table
    time_kind        text        check (time_kind in ('ELAPSED', 'WORKING')),
    response_hours   integer     check (response_hours > 0),
    solution_hours   integer     check (solution_hours > 0),
    warning_hours    integer     check (warning_hours >= 0),
    reopen_days      integer     check (reopen_days >= 0),
    owner            text        check (length(owner) <= 64),                                       -- who answered it
    answer_due_at    timestamptz,
    solution_due_at  timestamptz,                           -- null while the clock stands still
    answered_at      timestamptz,
    answer           text        check (length(answer) <= 10000),
    question         text        check (length(question) <= 10000),                                 -- what the customer was asked
    customer_answer  text        check (length(customer_answer) <= 10000),
    cause            text        check (length(cause) <= 10000),
    measure          text        check (length(measure) <= 10000),
    closed_at        timestamptz,
    reopenable_until timestamptz,
    escalated_at     timestamptz,                           -- the solution; managers are told once
    warned_at        timestamptz,
    opened_by        text        not null,
    opened_at        timestamptz not null,
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (status <> 'CLOSED' or (cause is not null and measure is not null)),
    check (status in ('NEW', 'IN_PROGRESS') or solution_due_at is null)
);
create index service_cases_of_account on service_cases (account_id, id);                                -- serves: view open_cases, a customer's cases
create index service_cases_open       on service_cases (account_id) where status <> 'CLOSED';         -- serves: view open_cases

-- When the clock ran. What has passed at any moment is the sum over these rows, an open one up to that moment.
create table service_case_clock (
    id              bigint      generated always as identity primary key,
    service_case_id bigint      not null references service_cases,
    started_at      timestamptz not null,
    stopped_at      timestamptz,
    stopped_for     text        check (stopped_for in ('CUSTOMER', 'SOLVED')),
    check ((stopped_at is null) = (stopped_for is null)),
    check (stopped_at >= started_at)
);
create unique index service_case_clock_running on service_case_clock (service_case_id) where stopped_at is null;  -- one at a time
create index service_case_clock_of_case on service_case_clock (service_case_id, id);                    -- serves: a case's clock

create table service_case_log (
    id              bigint      generated always as identity primary key,
    service_case_id bigint      not null references service_cases,
    at              timestamptz not null,
    by_user         text        not null,
    event           text        not null check (event in
                    ('OPENED', 'PRIORITISED', 'ANSWERED', 'WAITING', 'CUSTOMER_ANSWERED', 'SOLVED', 'REOPENED',
                     'ANSWER_DUE_SOON', 'ANSWER_OVERDUE', 'SOLUTION_DUE_SOON', 'SOLUTION_OVERDUE', 'ESCALATION_HANDLED')),
    note            text        check (length(note) <= 10000)
);
create index service_case_log_of_case on service_case_log (service_case_id, id);                        -- serves: a case's log

-- Views: what a feature lets others read ---------------------------------------------------------------------------
-- account: a customer, who looks after them and whom to speak to.
create view account_card as
select a.id as account_id, a.number, a.name, a.industry, a.company_size, a.region, a.owner, a.team, a.tier, a.phase,
       c.name as contact_name, c.position as contact_position, c.phone as contact_phone, c.email as contact_email,
       c.consent as contact_consent
  from accounts a
  left join lateral (select name, position, phone, email, consent
                       from contacts
                      where account_id = a.id
                      order by id
                      limit 1) c on true;

-- service: a case as its tasks, lists and figures show it.
create view service_case_card as
select s.id as service_case_id, s.number, s.account_id, s.case_number, s.source, s.kind, s.severity, s.priority, s.status,
       s.subject, s.owner, s.opened_at, s.answer_due_at, s.answered_at, s.solution_due_at, s.closed_at, s.escalated_at
  from service_cases s;

-- service: how many cases a customer has open.
create view open_cases as
select account_id, count(*) as cases
  from service_cases
 where status <> 'CLOSED'
 group by account_id;

-- service: a customer's cases in the account's timeline.
create view service_timeline as
select s.account_id, l.at, 'SERVICE_CASE' as kind, s.number as reference,
       'Service case: ' || lower(in_words(l.event)) as title, l.note as detail, l.by_user
  from service_case_log l
  join service_cases    s on s.id = l.service_case_id
 where l.event <> 'PRIORITISED';
