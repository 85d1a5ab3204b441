-- What leads need to know of customers and of each other.

-- The people and companies known as customers, for finding them behind a lead that comes in.
create view known_contacts as
select c.account_id, a.name_key as company_key, c.email_key, c.phone_key
  from contacts c
  join accounts a on a.id = c.account_id;

create view known_companies as
select id as account_id, number as account_number, name as company, name_key as company_key
  from accounts;

-- External ids of imported rows that turned out to be a lead on record: importing them again changes nothing.
create table lead_aliases (
    external_id text   primary key,
    lead_id     bigint not null references leads
);
create index lead_aliases_of_lead on lead_aliases (lead_id);       -- serves: the foreign key

-- Whether the first answer to a request said that the lead is a duplicate; a repeated one says the same.
alter table idempotency_keys add column duplicate boolean not null default false;

create index leads_by_company      on leads (company_key);                                     -- serves: same company, GET /api/leads?sort=company
create index leads_by_creator      on leads (created_by, id);                                  -- serves: a rep's view of what they posted
create index leads_by_contact_trgm on leads using gin (lower(contact_name) crm.gin_trgm_ops);  -- serves: GET /api/leads?q=
create index leads_by_email_prefix on leads (email_key text_pattern_ops);                      -- serves: GET /api/leads?q=

-- A lead with the numbers of what became of it, as the API shows it.
create view lead_card as
select l.*, o.number as opportunity_number, a.number as account_number
  from leads l
  left join opportunities o on o.id = l.opportunity_id
  left join accounts      a on a.id = l.account_id;
