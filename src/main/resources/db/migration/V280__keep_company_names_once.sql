-- The names of the companies of leads and accounts, each once: what is searched by likeness and by parts. An index over
-- the leads themselves had a name as often as the company came in, was written anew whenever a lead changed, and had to
-- be searched beside the accounts' own. Leads and accounts add to it; a name stays when its last lead is gone.
create table company_names (
    company_key text not null            -- normalised name, see base.Normalised
);
-- Not unique: two that come in with a new company's name at the same moment would wait for each other, and in a circle
-- where they come with several. A name that is kept twice is found twice.
create index company_names_by_key    on company_names (company_key);                              -- serves: is the name kept
create index company_names_trgm      on company_names using gin (company_key crm.gin_trgm_ops)
  with (gin_pending_list_limit = 256);                                 -- serves: near matches, q= of leads, accounts, deals
create index company_names_by_digits on company_names (regexp_replace(company_key, '[^0-9]', '', 'g'))
 where company_key ~ '[0-9]';                                          -- serves: near matches of names with digits

-- A company's name never changes. A plan that reads all names while there are few would be kept until there are many.
create function keep_company_names() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    insert into crm.company_names (company_key)
    select distinct n.company_key
      from named n
     where not exists (select from crm.company_names k where k.company_key = n.company_key);
    return null;
end $$;

create function keep_account_names() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    insert into crm.company_names (company_key)
    select distinct n.name_key
      from named n
     where not exists (select from crm.company_names k where k.company_key = n.name_key);
    return null;
end $$;

create trigger keep_names_of_new_leads after insert on leads
    referencing new table as named for each statement execute function keep_company_names();
create trigger keep_names_of_new_accounts after insert on accounts
    referencing new table as named for each statement execute function keep_account_names();

insert into company_names (company_key)
select company_key from leads
union
select name_key from accounts;
analyze company_names;

drop index leads_by_company_trgm;
drop index leads_by_company_digits;
drop index accounts_by_name_trgm;
drop index accounts_by_digits;
