-- The CRM tables. Flyway has created the schema "crm" and works in it; the engine's own tables live in "public".
-- Money is numeric(19,2) with its currency beside it, time is timestamptz, a person's day is a date in the business zone.

create extension if not exists pg_trgm with schema crm;

-- Numbers ----------------------------------------------------------------------------------------------------------
-- One sequence per kind of case. The application takes blocks of 50, so numbers are unique but have gaps in counting.
create sequence lead_id        increment by 50;
create sequence account_id     increment by 50;
create sequence opportunity_id increment by 50;
create sequence quote_id       increment by 50;
create sequence contract_id    increment by 50;

-- Teams and products -----------------------------------------------------------------------------------------------
create table teams (
    key        text        primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name       text        not null check (length(name) between 1 and 200),
    region     text        check (length(region) <= 100),
    manager    text        check (length(manager) <= 200),
    created_at timestamptz not null
);

-- A seller belongs to one team. Sellers of an imported file have a row here but no login.
create table team_members (
    user_id          text        primary key check (length(user_id) between 1 and 64),
    name             text        not null check (length(name) between 1 and 200),
    team             text        not null references teams,
    capacity         integer     not null default 200 check (capacity >= 0),
    active           boolean     not null default true,
    external_id      text        unique,
    last_assigned_at timestamptz,
    created_at       timestamptz not null
);
create index team_members_of_team on team_members (team);  -- serves: choose an owner among the members of a team

create table products (
    id          bigint        generated always as identity primary key,
    name        text          not null check (length(name) between 1 and 200),
    name_key    text          not null unique,             -- lower case, single blanks: finds a product by its name
    series      text          check (length(series) <= 200),
    list_price  numeric(19,2) check (list_price >= 0),
    currency    char(3)       not null,
    external_id text          unique,
    created_at  timestamptz   not null
);

-- Accounts and contacts --------------------------------------------------------------------------------------------
create table accounts (
    id               bigint      primary key,
    version          integer     not null,
    number           text        not null unique,
    name             text        not null check (length(name) between 1 and 300),
    name_key         text        not null,                 -- normalised name, see base.Normalised
    industry         text        check (length(industry) <= 200),
    company_size     text        check (company_size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    region           text        check (length(region) <= 200),
    owner            text        check (length(owner) <= 64),
    team             text        references teams,
    tier             char(1)     not null default 'D' check (tier in ('A', 'B', 'C', 'D')),
    phase            text        not null
                     check (phase in ('AWARENESS', 'INTEREST', 'CONSIDERATION', 'INTENT', 'PURCHASE', 'LOYALTY')),
    need_stage       text        not null default 'NONE'
                     check (need_stage in ('NONE', 'LATENT', 'EXPLICIT', 'EVALUATING', 'DECIDING')),
    annual_revenue   numeric(19,2) check (annual_revenue >= 0),
    employees        integer     check (employees >= 0),
    founded_year     integer     check (founded_year between 1000 and 9999),
    parent_name      text        check (length(parent_name) <= 300),
    notes            text        check (length(notes) <= 10000),
    external_id      text        unique,
    customer_since   timestamptz,                          -- first deal won
    created_at       timestamptz not null
);
create index accounts_by_name      on accounts (name_key);                           -- serves: find the account of a lead
create index accounts_by_name_trgm on accounts using gin (name_key crm.gin_trgm_ops);    -- serves: near matches
create index accounts_by_owner     on accounts (owner, id);                          -- serves: GET /api/accounts?owner=
create index accounts_by_team      on accounts (team, id);                           -- serves: a rep's view of the team's accounts

create table contacts (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references accounts,
    name       text        not null check (length(name) between 1 and 200),
    position   text        check (length(position) <= 200),
    phone      text        check (length(phone) <= 50),
    phone_key  text,
    email      text        check (length(email) <= 254),
    email_key  text,
    birthday   date,
    consent    boolean     not null default false,
    created_at timestamptz not null
);
create index contacts_of_account on contacts (account_id);   -- serves: the contacts of an account
create index contacts_by_email   on contacts (email_key);    -- serves: is this person known already?
create index contacts_by_phone   on contacts (phone_key);    -- serves: is this person known already?

-- Leads ------------------------------------------------------------------------------------------------------------
create table leads (
    id                bigint        primary key,
    version           integer       not null,
    number            text          not null unique,
    status            text          not null check (status in
                      ('NEW', 'SCORED', 'REVIEW', 'NURTURE', 'POOL', 'QUALIFIED', 'DISQUALIFIED')),
    source            text          not null check (source in
                      ('WEBSITE', 'EXHIBITION', 'REFERRAL', 'COLD_CALL', 'COLD_VISIT', 'SOCIAL', 'CONTENT', 'ADVERTISING',
                       'EVENT', 'PARTNER', 'CHAT', 'REPURCHASE', 'IMPORT')),
    campaign          text          check (length(campaign) <= 200),
    company           text          not null check (length(company) between 1 and 300),
    company_key       text          not null,
    contact_name      text          not null check (length(contact_name) between 1 and 200),
    position          text          check (length(position) <= 200),
    phone             text          check (length(phone) <= 50),
    phone_key         text,
    email             text          check (length(email) <= 254),
    email_key         text,
    industry          text          check (length(industry) <= 200),
    company_size      text          check (company_size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    region            text          check (length(region) <= 200),
    need              text          check (length(need) <= 10000),
    budget            numeric(19,2) check (budget >= 0),
    currency          char(3)       not null,
    urgency           text          not null default 'UNKNOWN'
                      check (urgency in ('IMMEDIATE', 'WITHIN_MONTH', 'WITHIN_QUARTER', 'LATER', 'UNKNOWN')),
    authority         text          not null default 'UNKNOWN'
                      check (authority in ('DECIDER', 'RECOMMENDER', 'USER', 'UNKNOWN')),
    consent           boolean       not null default false,
    score             integer,
    grade             char(1),
    fit_points        integer,
    budget_points     integer,
    urgency_points    integer,
    authority_points  integer,
    engagement_points integer,
    reason            text          check (length(reason) <= 2000),
    owner             text          check (length(owner) <= 64),
    team              text          references teams,
    account_id        bigint        references accounts,
    opportunity_id    bigint,
    duplicate_of      bigint        references leads,
    nurture_cycle     integer       not null default 0 check (nurture_cycle >= 0),
    external_id       text          unique,
    created_by        text          not null,
    created_at        timestamptz   not null,
    first_contact_at  timestamptz,
    closed_at         timestamptz,                          -- the case has ended: won, disqualified, lost for good, merged
    check (phone is not null or email is not null)
);
-- Two open leads never share what makes them the same: the last guard when two identical posts arrive at one moment.
create unique index leads_same_email on leads (email_key)              where closed_at is null and email_key is not null;
create unique index leads_same_phone on leads (phone_key, company_key) where closed_at is null and phone_key is not null;
create index leads_by_email        on leads (email_key);                               -- serves: exact match, closed ones included
create index leads_by_phone        on leads (phone_key);                               -- serves: exact match, closed ones included
create index leads_by_company_trgm on leads using gin (company_key crm.gin_trgm_ops);      -- serves: near matches
create index leads_by_status       on leads (status, id);                              -- serves: GET /api/leads?status=
create index leads_by_owner        on leads (owner, id);                               -- serves: GET /api/leads?owner=, a rep's view
create index leads_by_team         on leads (team, id);                                -- serves: a rep's view of the team's leads
create index leads_by_source       on leads (source, id);                              -- serves: GET /api/leads?source=
create index leads_by_account      on leads (account_id);                              -- serves: the leads of an account

create table engagements (
    id          bigint      generated always as identity primary key,
    lead_id     bigint      not null references leads,
    type        text        not null check (type in
                ('PAGE_VISIT', 'DOWNLOAD', 'EVENT', 'WEBINAR', 'MAIL_OPEN', 'FORM', 'REPLY', 'DEMO', 'TRIAL', 'QUOTE_REQUEST')),
    at          timestamptz not null,
    times       integer     not null default 1 check (times between 1 and 100000),  -- an import may say "12 visits" in one row
    detail      text        check (length(detail) <= 2000),
    recorded_at timestamptz not null
);
create index engagements_of_lead on engagements (lead_id, at);   -- serves: scoring, the lead's history

-- What a lead in nurture was sent, one row a cycle.
create table nurture_touches (
    lead_id bigint      not null references leads,
    cycle   integer     not null check (cycle > 0),
    at      timestamptz not null,
    primary key (lead_id, cycle)
);

-- A repeated POST with the same Idempotency-Key gets the first answer.
create table idempotency_keys (
    key         text        primary key check (length(key) between 1 and 200),
    fingerprint text        not null,
    lead_id     bigint      not null references leads,
    created_at  timestamptz not null
);
create index idempotency_keys_of_lead on idempotency_keys (lead_id);   -- serves: the foreign key when leads are merged

create table duplicate_candidates (
    id               bigint      generated always as identity primary key,
    lead_id          bigint      not null references leads,
    other_lead_id    bigint      references leads,
    other_account_id bigint      references accounts,
    similarity       real        not null check (similarity between 0 and 1),
    decision         text        check (decision in ('SAME', 'DIFFERENT')),
    decided_by       text,
    decided_at       timestamptz,
    created_at       timestamptz not null,
    check (num_nonnulls(other_lead_id, other_account_id) = 1),
    check ((decision is null) = (decided_at is null))
);
create unique index duplicate_candidates_of_lead on duplicate_candidates (lead_id, other_lead_id, other_account_id)
    nulls not distinct;                                             -- serves: one question per pair

-- Opportunities ----------------------------------------------------------------------------------------------------
create table opportunities (
    id                  bigint        primary key,
    version             integer       not null,
    number              text          not null unique,
    lead_id             bigint        references leads,
    account_id          bigint        references accounts,
    case_number         text          not null,               -- business key of the case: LD-… or, imported, its own OP-…
    source              text          not null,
    campaign            text          check (length(campaign) <= 200),
    product             text          check (length(product) <= 200),
    region              text          check (length(region) <= 200),
    owner               text          check (length(owner) <= 64),
    team                text          references teams,
    owner_since         timestamptz,
    accepted_at         timestamptz,                          -- the owner began work
    amount              numeric(19,2) check (amount >= 0),    -- expected; of a won deal, the signed amount
    currency            char(3)       not null,
    expected_close_date date,
    stage               text          not null check (stage in
                        ('INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION', 'CONTRACT')),
    state               text          not null check (state in ('OPEN', 'ON_HOLD', 'WON', 'LOST')),
    hold_until          date,
    held_at             timestamptz,
    risk                text          check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    competitor          text          check (length(competitor) <= 500),
    lost_reason         text          check (lost_reason in
                        ('PRICE', 'COMPETITOR', 'NO_BUDGET', 'NO_DECISION', 'TIMING', 'PRODUCT_FIT', 'RELATIONSHIP',
                         'NO_RESPONSE', 'OTHER', 'UNKNOWN')),
    note                text          check (length(note) <= 10000),
    imported            boolean       not null default false,
    external_id         text          unique,
    created_at          timestamptz   not null,
    closed_at           timestamptz,
    check ((state = 'LOST') = (lost_reason is not null)),
    check (state <> 'LOST' or competitor is not null),
    check ((state = 'ON_HOLD') = (hold_until is not null)),
    check (state in ('OPEN', 'ON_HOLD') or imported or closed_at is not null),
    check (state in ('WON', 'LOST') or closed_at is null)
);
create index opportunities_by_owner    on opportunities (owner, id);      -- serves: GET /api/opportunities?owner=, a rep's view
create index opportunities_by_team     on opportunities (team, id);       -- serves: a rep's view of the team's deals
create index opportunities_by_stage    on opportunities (stage, id);      -- serves: GET /api/opportunities?stage=
create index opportunities_by_account  on opportunities (account_id, id); -- serves: GET /api/opportunities?account=
create index opportunities_by_product  on opportunities (product, id);    -- serves: GET /api/opportunities?product=
create index opportunities_by_closing  on opportunities (closed_at, id);  -- serves: GET /api/opportunities?closedFrom=&closedTo=
create index opportunities_of_lead     on opportunities (lead_id);        -- serves: the opportunity of a lead
create index opportunities_of_case     on opportunities (case_number);    -- serves: a process instance's opportunity
create index opportunities_open        on opportunities (owner) where state in ('OPEN', 'ON_HOLD');  -- serves: view open_deals

alter table leads add foreign key (opportunity_id) references opportunities;
create index leads_of_opportunity on leads (opportunity_id);              -- serves: the lead of an opportunity, the foreign key

create table stage_entries (
    id             bigint      generated always as identity primary key,
    opportunity_id bigint      not null references opportunities,
    stage          text        not null check (stage in
                   ('INITIAL_CONTACT', 'NEEDS_ANALYSIS', 'SOLUTION', 'QUOTATION', 'NEGOTIATION', 'CONTRACT')),
    entered_at     timestamptz,                                   -- null: an imported stage whose date nobody recorded
    left_at        timestamptz,
    outcome        text        check (outcome in ('ADVANCED', 'SENT_BACK', 'WON', 'LOST')),
    owner          text,
    left_by        text,
    due_at         timestamptz,
    coaching_at    timestamptz,
    priority       integer,
    reminded_at    timestamptz,
    coached_at     timestamptz,
    coached_by     text,
    coaching_note  text,
    deliverable    jsonb       not null default '{}',             -- the gate's fields as delivered
    imported       boolean     not null default false,
    check (outcome is not null or left_at is null),
    check (imported or (outcome is null) = (left_at is null)),
    check (imported or entered_at is not null),
    check (left_at >= entered_at)
);
create unique index stage_entries_present on stage_entries (opportunity_id) where outcome is null;  -- one present stage a deal
create index stage_entries_of_deal        on stage_entries (opportunity_id, id);                   -- serves: a deal's stages

create table follow_ups (
    id                bigint      generated always as identity primary key,
    opportunity_id    bigint      not null references opportunities,
    at                timestamptz not null,
    channel           text        not null check (channel in ('PHONE', 'EMAIL', 'VISIT', 'VIDEO', 'CHAT', 'OTHER')),
    by_user           text        not null,
    subject           text        not null check (length(subject) between 1 and 500),
    feedback          text        check (length(feedback) <= 10000),
    need_change       text        check (length(need_change) <= 2000),
    intention         text        check (intention in ('NONE', 'LOW', 'MEDIUM', 'HIGH')),
    measure           text        check (length(measure) <= 2000),
    deadline          date,
    measure_result    text        check (length(measure_result) <= 10000),
    measure_done_at   timestamptz,
    measure_done_by   text,
    next_follow_up_on date,
    created_at        timestamptz not null,
    check ((measure is null) = (deadline is null))
);
create index follow_ups_of_deal on follow_ups (opportunity_id, at);       -- serves: the deal's follow-up log, the last one

-- Quotes -----------------------------------------------------------------------------------------------------------
create table quotes (
    id               bigint        primary key,
    version          integer       not null,
    number           text          not null unique,
    opportunity_id   bigint        not null references opportunities,
    status           text          not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    currency         char(3)       not null,
    subtotal         numeric(19,2) not null check (subtotal >= 0),
    discount_percent numeric(5,2)  not null check (discount_percent between 0 and 100),
    total            numeric(19,2) not null check (total >= 0),
    payment_terms    text          not null check (length(payment_terms) between 1 and 2000),
    valid_until      date          not null,
    approval         text          check (approval in ('NONE', 'MANAGER', 'EXECUTIVE')),   -- who must approve, by table
    approval_note    text          check (length(approval_note) <= 2000),
    created_by       text          not null,
    created_at       timestamptz   not null,
    decided_by       text,
    decided_at       timestamptz,
    check (total <= subtotal)
);
create unique index quotes_in_force on quotes (opportunity_id) where status in ('PENDING', 'APPROVED');  -- one at a time
create index quotes_of_deal on quotes (opportunity_id, id);                                             -- serves: a deal's quotes

create table quote_lines (
    quote_id   bigint        not null references quotes,
    position   integer       not null check (position > 0),
    product    text          not null check (length(product) between 1 and 200),
    quantity   numeric(12,3) not null check (quantity > 0),
    unit_price numeric(19,2) not null check (unit_price >= 0),
    line_total numeric(19,2) not null check (line_total >= 0),
    primary key (quote_id, position)
);

-- Contracts --------------------------------------------------------------------------------------------------------
create table contracts (
    id                 bigint        primary key,
    version            integer       not null,
    number             text          not null unique,
    opportunity_id     bigint        not null unique references opportunities,
    status             text          not null check (status in
                       ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'CONFIRMED', 'SIGNED')),
    title              text          check (length(title) <= 300),
    notes              text          check (length(notes) <= 10000),
    file_name          text          check (length(file_name) <= 255),
    file_type          text          check (length(file_type) <= 255),
    file_content       bytea         check (length(file_content) <= 10485760),
    review_note        text          check (length(review_note) <= 10000),
    reviewed_by        text,
    reviewed_at        timestamptz,
    confirm_note       text          check (length(confirm_note) <= 10000),
    confirmed_by       text,
    confirmed_at       timestamptz,
    signed_on          date,
    signed_by_customer text          check (length(signed_by_customer) <= 200),
    signed_by_us       text          check (length(signed_by_us) <= 200),
    created_at         timestamptz   not null,
    check (status not in ('IN_REVIEW', 'APPROVED', 'CONFIRMED', 'SIGNED') or file_name is not null),
    check (status <> 'SIGNED'
           or (signed_on is not null and signed_by_customer is not null and signed_by_us is not null))
);

-- Imports ----------------------------------------------------------------------------------------------------------
create table import_jobs (
    id           bigint      generated always as identity primary key,
    type         text        not null check (type in ('leads', 'opportunities', 'accounts', 'products', 'teams')),
    state        text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    file_name    text        not null,
    content      bytea,                                    -- null once the import has ended
    mapping      text,
    total        bigint,                                   -- rows in the file, null until counted
    processed    bigint      not null default 0,           -- rows read and committed: where a crashed import goes on
    created      bigint      not null default 0,
    duplicates   bigint      not null default 0,
    near_matches bigint      not null default 0,
    rejected     bigint      not null default 0,
    error        text,
    created_by   text        not null,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    leased_by    text,                                     -- the node that works on it
    leased_until timestamptz
);
create index import_jobs_running on import_jobs (leased_until) where state = 'RUNNING';   -- serves: take over after a crash

create table import_rejects (
    import_id bigint not null references import_jobs,
    line      bigint not null,
    field     text   not null,
    reason    text   not null,
    cells     jsonb  not null,                             -- the row as sent
    primary key (import_id, line)
);

-- Views: what a feature lets others read ---------------------------------------------------------------------------
-- How much every seller has in hand; routing gives the next lead to the one with least.
create view open_deals as
select owner as user_id, count(*) as deals
  from opportunities
 where state in ('OPEN', 'ON_HOLD')
 group by owner;

-- Everything a seller wants beside a deal's task.
create view deal_card as
select o.id                                       as opportunity_id,
       o.number,
       coalesce(a.name, l.company)                as customer,
       a.number                                   as account_number,
       a.tier,
       coalesce(c.name, l.contact_name)           as contact_name,
       coalesce(c.position, l.position)           as position,
       coalesce(c.phone, l.phone)                 as phone,
       coalesce(c.email, l.email)                 as email,
       coalesce(a.industry, l.industry)           as industry,
       o.region,
       o.source,
       l.number                                   as lead_number,
       l.need,
       l.urgency,
       l.authority,
       l.budget,
       l.score,
       l.grade
  from opportunities o
  left join leads    l on l.id = o.lead_id
  left join accounts a on a.id = o.account_id
  left join lateral (select name, position, phone, email
                       from contacts
                      where account_id = a.id
                      order by id
                      limit 1) c on true;
