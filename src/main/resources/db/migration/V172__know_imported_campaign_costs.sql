alter table campaign_costs add column external_id text check (length(external_id) between 1 and 200);   -- what a file calls it
create unique index campaign_costs_external_id on campaign_costs (external_id);          -- serves: what a file sends again

alter table import_jobs drop constraint import_jobs_type_check;
alter table import_jobs add constraint import_jobs_type_check
    check (type in ('leads', 'opportunities', 'accounts', 'products', 'teams', 'payments', 'targets', 'costs'));
