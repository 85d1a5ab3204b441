-- Only names with digits are found by these. Without the condition the planner takes the index for other searches, too,
-- while a young table has no statistics, and reads all of it.
drop index leads_by_company_digits;
create index leads_by_company_digits on leads (regexp_replace(company_key, '[^0-9]', '', 'g'))
 where closed_at is null and company_key ~ '[0-9]';                   -- serves: near matches of names with digits
create index accounts_by_digits on accounts (regexp_replace(name_key, '[^0-9]', '', 'g'))
 where name_key ~ '[0-9]';                                            -- serves: near matches of names with digits
