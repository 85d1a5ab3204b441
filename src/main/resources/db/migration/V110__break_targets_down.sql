-- Which target a target is a part of, so that nobody changes one of them alone and the parts no longer add up; how a file
-- calls a target, so that the file imported again sets nothing; growth, which a target could not be set for.
alter table targets
    add column part_of     bigint references targets,                                  -- the whole; as long as that is in force
    add column external_id text check (length(external_id) <= 200);

create index targets_parts on targets (part_of) where ended_at is null and part_of is not null;        -- serves: the parts of a whole
create unique index targets_by_external_id on targets (external_id) where external_id is not null;    -- serves: a row imported again

alter table targets drop constraint targets_figure_check;
alter table targets add constraint targets_figure_check check (figure in
    ('REVENUE', 'GROWTH', 'WON_DEALS', 'LEAD_CONVERSION', 'STAGE_CONVERSION', 'WIN_RATE', 'AVERAGE_CUSTOMER_VALUE',
     'CYCLE_DAYS', 'REPURCHASE_RATE', 'SATISFACTION'));

-- What was set in one request before now is a whole and its parts, if all of it is still in force and adds up.
with sets as (
    select min(id) as whole, set_by, set_at, figure, stage, period
      from targets
     group by set_by, set_at, figure, stage, period
    having count(*) > 1),
     parts as (
    select s.whole, t.id, t.value, t.ended_at
      from sets    s
      join targets t on t.set_by = s.set_by and t.set_at = s.set_at and t.figure = s.figure and t.period = s.period
                    and t.stage is not distinct from s.stage and t.id <> s.whole),
     kept as (
    select p.whole
      from parts   p
      join targets w on w.id = p.whole
     where w.ended_at is null
     group by p.whole, w.value, w.figure
    having bool_and(p.ended_at is null)
       and (w.figure not in ('REVENUE', 'WON_DEALS') or sum(p.value) = w.value))
update targets t
   set part_of = p.whole
  from parts p
  join kept  k using (whole)
 where t.id = p.id;

alter table import_jobs drop constraint import_jobs_type_check;
alter table import_jobs add constraint import_jobs_type_check
    check (type in ('leads', 'opportunities', 'accounts', 'products', 'teams', 'payments', 'targets'));

-- product: what is sold, by name.
create view product_names as
select name
  from products;
