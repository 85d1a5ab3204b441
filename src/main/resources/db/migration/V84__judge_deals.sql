-- opportunity: the next contact that is planned with a deal's customer.
create view planned_follow_ups as
select f.opportunity_id as deal_id, max(f.next_follow_up_on) as planned_on
  from follow_ups f
 where f.next_follow_up_on is not null
 group by f.opportunity_id;

create index stage_entries_left on stage_entries (stage, left_at desc)
 where left_at is not null and entered_at is not null;                       -- serves: the usual time of a stage

-- What the decision said of an open deal, and from which facts: only new facts are judged anew.
create table insight_risks (
    deal_id    bigint      primary key,
    facts      jsonb       not null,
    score      integer     not null,
    level      text        not null check (level in ('HIGH', 'MEDIUM', 'LOW')),
    reasons    jsonb       not null,
    decided_at timestamptz not null
);
