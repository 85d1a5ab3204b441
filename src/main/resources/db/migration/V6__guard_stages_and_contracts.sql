-- Two people at work on one deal at a time: whoever writes a stage entry second is refused.
alter table stage_entries add column version integer not null default 0;

-- opportunity: beside the facts about a deal, since when it is in its stage; a contract confirmed earlier is void.
create or replace view deals as
select o.id as opportunity_id, o.number, o.case_number, o.account_id, o.owner, o.team, o.amount, o.currency, o.stage,
       o.state, o.closed_at,
       (select entered_at
          from stage_entries
         where opportunity_id = o.id and outcome is null) as stage_entered_at
  from opportunities o;
