-- When each open deal is judged next: at once where something of it has changed, else when the next day begins.
create table insight_risk_looks (
    deal_id bigint      primary key,
    look_at timestamptz not null
);
create index insight_risk_looks_due on insight_risk_looks (look_at, deal_id desc);       -- serves: what is to be judged

create function look_at_changed_deals() returns trigger language plpgsql as $$
begin
    insert into crm.insight_risk_looks (deal_id, look_at)
    select c.deal_id, '-infinity'
      from changed c
     where c.state = 'OPEN'
        or exists (select 1 from crm.insight_risks r where r.deal_id = c.deal_id)
     order by c.deal_id
        on conflict (deal_id) do update set look_at = excluded.look_at;
    return null;
end $$;

create trigger insight_risks_of_new_facts after insert on insight_deals
    referencing new table as changed for each statement execute function look_at_changed_deals();

-- What is planned and quoted speaks for or against a deal, too.
create trigger insight_new_follow_ups after insert on follow_ups
    referencing new table as changed for each statement execute function note_changed_stages();
create trigger insight_new_quotes after insert on quotes
    referencing new table as changed for each statement execute function note_changed_stages();
create trigger insight_changed_quotes after update on quotes
    referencing new table as changed for each statement execute function note_changed_stages();

insert into insight_risk_looks (deal_id, look_at) select deal_id, '-infinity' from insight_deals where state = 'OPEN';

-- opportunity: what managers agreed with owners of deals whose risk had turned high.
create table risk_coachings (
    id             bigint      generated always as identity primary key,
    opportunity_id bigint      not null references opportunities,
    reasons        text        not null check (length(reasons) <= 4000),
    note           text        not null check (length(note) between 1 and 4000),
    coached_by     text        not null,
    coached_at     timestamptz not null
);
create index risk_coachings_of_deal on risk_coachings (opportunity_id);                  -- serves: the account's timeline

create or replace view opportunity_timeline as
select o.account_id, s.entered_at as at, 'STAGE' as kind, o.number as reference,
       'Stage reached: ' || in_words(s.stage) as title, null::text as detail, s.owner as by_user
  from stage_entries s
  join opportunities o on o.id = s.opportunity_id
 where o.account_id is not null and s.entered_at is not null
union all
select o.account_id, o.closed_at, 'DEAL', o.number, 'Deal ' || lower(o.state),
       case o.state when 'WON' then o.amount || ' ' || o.currency
                    else in_words(o.lost_reason) || ', competitor: ' || o.competitor end,
       o.owner
  from opportunities o
 where o.account_id is not null and o.closed_at is not null
union all
select o.account_id, f.at, 'FOLLOW_UP', o.number, in_words(f.channel) || ': ' || f.subject, f.feedback, f.by_user
  from follow_ups    f
  join opportunities o on o.id = f.opportunity_id
 where o.account_id is not null
union all
select o.account_id, f.measure_done_at, 'MEASURE', o.number, 'Measure done: ' || f.measure, f.measure_result,
       f.measure_done_by
  from follow_ups    f
  join opportunities o on o.id = f.opportunity_id
 where o.account_id is not null and f.measure_done_at is not null
union all
select o.account_id, c.coached_at, 'COACHING', o.number, 'Coached, as the risk was high', c.note, c.coached_by
  from risk_coachings c
  join opportunities  o on o.id = c.opportunity_id
 where o.account_id is not null;
