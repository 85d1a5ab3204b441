-- opportunity: how long deals were in their stages.
create view stage_times as
select e.opportunity_id as deal_id, e.stage, e.entered_at, e.left_at
  from stage_entries e;

-- opportunity: a deal as the lists behind figures show it.
create view deal_rows as
select o.id as deal_id, o.number, o.case_number, o.created_at as opened_at, o.closed_at, o.hold_until
  from opportunities o;

-- lead: a lead as the lists behind figures show it.
create view lead_rows as
select l.id as lead_id, l.number, l.company, l.contact_name, l.status, l.created_at as captured_at,
       l.first_contact_at as contacted_at
  from leads l;
