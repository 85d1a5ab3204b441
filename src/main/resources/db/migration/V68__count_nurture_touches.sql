-- Touches that the contact policy, or a lead's own count, did not allow.
alter table nurture_touches add column suppressed boolean not null default false;

create or replace view lead_timeline as
select l.account_id, l.created_at as at, 'LEAD' as kind, l.number as reference,
       'Lead captured from ' || lower(in_words(l.source)) as title, l.need as detail, l.created_by as by_user
  from leads l
 where l.account_id is not null
union all
select l.account_id, e.at, 'ENGAGEMENT', l.number,
       in_words(e.type) || case when e.times > 1 then ', ' || e.times || ' times' else '' end, e.detail, null
  from engagements e
  join leads       l on l.id = e.lead_id
 where l.account_id is not null
union all
select l.account_id, t.at, 'NURTURE', l.number,
       case when t.suppressed then 'Left alone, touch ' else 'Kept warm, touch ' end || t.cycle,
       case when t.suppressed then 'It has had as much unasked as the contact policy allows.' end, null
  from nurture_touches t
  join leads           l on l.id = t.lead_id
 where l.account_id is not null;
