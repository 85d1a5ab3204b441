-- A lead that became a customer before it came here, by another system's word.
alter table leads add column converted_at timestamptz;
alter table leads add constraint leads_converted_are_closed check (converted_at is null or closed_at is not null);

create or replace view lead_facts as
select l.id                     as lead_id,
       coalesce(l.owner, '')    as rep,
       coalesce(l.team, '')     as team,
       coalesce(l.region, '')   as region,
       coalesce(l.industry, '') as industry,
       l.source,
       coalesce(l.campaign, '') as campaign,
       l.created_at             as captured_at,
       l.first_contact_at       as contacted_at,
       coalesce((select min(closed_at) from opportunities where lead_id = l.id and state = 'WON'),
                l.converted_at) as won_at
  from leads l
 where l.duplicate_of is null;
