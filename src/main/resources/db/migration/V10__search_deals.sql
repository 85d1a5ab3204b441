create index opportunities_by_product_trgm on opportunities using gin (lower(product) crm.gin_trgm_ops);   -- serves: GET /api/opportunities?q=

-- lead: the companies' names by which a deal is found that has no account yet.
create view lead_companies as
select id as lead_id, company_key
  from leads;
