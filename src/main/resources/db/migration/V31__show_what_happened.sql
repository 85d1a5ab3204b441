-- What happened with an account, for GET /api/accounts/{number}/timeline. Every feature publishes its own part as a view
-- named …_timeline with these columns; the reader finds them by that name, so that a feature that comes later adds a view
-- and changes nothing here:
--   account_id, at (not null), kind, reference (a number the event belongs to), title, detail, by_user

-- A code in the words people read: NEEDS_ANALYSIS becomes "Needs analysis".
create function in_words(code text) returns text
    language sql immutable strict parallel safe
    return upper(left(code, 1)) || lower(replace(substr(code, 2), '_', ' '));

create view account_timeline as
select a.id as account_id, a.created_at as at, 'ACCOUNT' as kind, a.number as reference,
       'Account recorded' as title, null::text as detail, null::text as by_user
  from accounts a
union all
select r.account_id, r.at, 'REFERRAL', l.number, 'Brought a lead', l.company, r.recorded_by
  from referrals r
  join leads     l on l.id = r.lead_id;

create view lead_timeline as
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
select l.account_id, t.at, 'NURTURE', l.number, 'Kept warm, touch ' || t.cycle, null, null
  from nurture_touches t
  join leads           l on l.id = t.lead_id
 where l.account_id is not null;

create view opportunity_timeline as
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
 where o.account_id is not null and f.measure_done_at is not null;

create view quote_timeline as
select o.account_id, q.created_at as at, 'QUOTE' as kind, q.number as reference,
       'Quote over ' || q.total || ' ' || q.currency as title, q.payment_terms as detail, q.created_by as by_user
  from quotes        q
  join opportunities o on o.id = q.opportunity_id
 where o.account_id is not null
union all
select o.account_id, q.decided_at, 'QUOTE', q.number,
       case when q.status = 'REJECTED' then 'Quote rejected' else 'Quote approved' end, q.approval_note, q.decided_by
  from quotes        q
  join opportunities o on o.id = q.opportunity_id
 where o.account_id is not null and q.decided_at is not null;

create view contract_timeline as
select o.account_id, c.created_at as at, 'CONTRACT' as kind, c.number as reference,
       'Contract begun' as title, null::text as detail, o.owner as by_user
  from contracts     c
  join opportunities o on o.id = c.opportunity_id
 where o.account_id is not null
union all
select o.account_id, c.reviewed_at, 'CONTRACT', c.number, 'Contract reviewed', c.review_note, c.reviewed_by
  from contracts     c
  join opportunities o on o.id = c.opportunity_id
 where o.account_id is not null and c.reviewed_at is not null
union all
select o.account_id, c.confirmed_at, 'CONTRACT', c.number, 'Contract confirmed', c.confirm_note, c.confirmed_by
  from contracts     c
  join opportunities o on o.id = c.opportunity_id
 where o.account_id is not null and c.confirmed_at is not null;

create view tier_timeline as
select h.account_id, h.decided_at as at, 'TIER' as kind, a.number as reference,
       'Tier ' || h.tier as title, h.reason as detail, null::text as by_user
  from tier_history h
  join accounts     a on a.id = h.account_id;
