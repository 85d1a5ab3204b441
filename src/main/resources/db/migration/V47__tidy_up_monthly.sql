-- Which months' hygiene was started; whichever node comes first does it.
create table hygiene_months (
    month      text        primary key check (month ~ '^\d{4}-\d{2}$'),
    started_at timestamptz not null
);

-- Accounts that are to be evaluated anew, until they are.
create table evaluation_requests (
    account_id bigint      primary key references accounts,
    at         timestamptz not null
);
create index evaluation_requests_by_age on evaluation_requests (at, account_id);   -- serves: the next batch

-- Found to have a budget and to be in a hurry.
alter table leads add column promising_at timestamptz;
create index leads_waiting on leads (status, id) where closed_at is null;          -- serves: the hygiene's batches

-- Nobody writes to a contact in the archive.
alter table contacts add column archived_at timestamptz;
create or replace view customer_contacts as
select id as contact_id, account_id, name, position, phone, email, birthday, consent
  from contacts
 where archived_at is null;

create index opportunities_untouched on opportunities (owner_since)
 where state = 'OPEN' and stage = 'INITIAL_CONTACT';                                -- serves: stale deals
