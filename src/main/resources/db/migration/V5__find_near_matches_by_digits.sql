create index leads_by_company_digits on leads (regexp_replace(company_key, '[^0-9]', '', 'g'))
 where closed_at is null;                                             -- serves: near matches of names with digits
