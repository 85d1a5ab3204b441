-- Every lead is written to each index of its table twice: when it comes in, and again with what was decided of it.

-- Equal addresses are found in leads_by_email_prefix, too: its operators know equality.
drop index leads_by_email;

-- A new lead has no owner, team, account or deal, most never get one, and none is looked for by having none.
drop index leads_by_owner;
drop index leads_by_team;
drop index leads_by_account;
drop index leads_of_opportunity;
create index leads_by_owner       on leads (owner, id)      where owner          is not null;  -- serves: GET /api/leads?owner=, a rep's view
create index leads_by_team        on leads (team, id)       where team           is not null;  -- serves: a rep's view of the team's leads
create index leads_by_account     on leads (account_id)     where account_id     is not null;  -- serves: the leads of an account
create index leads_of_opportunity on leads (opportunity_id) where opportunity_id is not null;  -- serves: the lead of an opportunity, the foreign key

-- What waits to be sorted in is read whole by every search for near matches: by every lead that comes in. Kilobytes.
alter index leads_by_company_trgm set (gin_pending_list_limit = 256);
alter index accounts_by_name_trgm set (gin_pending_list_limit = 256);
