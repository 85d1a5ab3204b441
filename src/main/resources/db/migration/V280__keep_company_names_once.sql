-- The names of the companies of leads and accounts, each once: what near matches are looked for in. An index over
-- leads has a name as often as the company came in and a lead of it changed, and beside it the accounts' own has to be
-- searched. Leads and accounts add to it; a name stays when its last lead is closed. Names with digits are not in it:
-- they are found by these.
set local statement_timeout = 0; -- the index of a million names takes its time
lock table leads, accounts in share row exclusive mode;

create table company_names (
    company_key text not null check (company_key !~ '[0-9]')             -- normalised name, see base.Normalised
);

insert into company_names (company_key)
select company_key from leads where company_key !~ '[0-9]'
union
select name_key from accounts where name_key !~ '[0-9]';

-- Not unique: two that come in with a new company's name at the same moment would wait for each other, and in a circle
-- where they come with several. A name that is kept twice is found twice.
create index company_names_by_key on company_names (company_key);       -- serves: is the name kept
create index company_names_trgm   on company_names using gin (company_key crm.gin_trgm_ops)
  with (gin_pending_list_limit = 256);                                  -- serves: near matches
analyze company_names;

-- A company's name never changes. A plan that reads all names while there are few would be kept until there are many.
create function keep_company_names() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    insert into crm.company_names (company_key)
    select distinct n.company_key
      from named n
     where n.company_key !~ '[0-9]'
       and not exists (select from crm.company_names k where k.company_key = n.company_key);
    return null;
end $$;

create function keep_account_names() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    insert into crm.company_names (company_key)
    select distinct n.name_key
      from named n
     where n.name_key !~ '[0-9]'
       and not exists (select from crm.company_names k where k.company_key = n.name_key);
    return null;
end $$;

create trigger keep_names_of_new_leads after insert on leads
    referencing new table as named for each statement execute function keep_company_names();
create trigger keep_names_of_new_accounts after insert on accounts
    referencing new table as named for each statement execute function keep_account_names();
