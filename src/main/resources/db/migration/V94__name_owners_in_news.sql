-- service: whoever is told of a late case reads a name, as in the other news.
create or replace view case_news as
select s.id as subject_id,
       concat_ws(' ', s.number, a.name) as headline,
       coalesce(s.owner, a.owner) as owner,
       a.team,
       json_strip_nulls(json_build_object(
           'number',        s.number,
           'customer',      a.name,
           'subject',       s.subject,
           'kind',          s.kind,
           'priority',      s.priority,
           'answerDueAt',   case when s.answered_at is null then s.answer_due_at end,
           'solutionDueAt', s.solution_due_at,
           'owner',         coalesce(p.name, s.owner, a.owner))) as facts
  from service_cases s
  join account_card  a on a.account_id = s.account_id
  left join people   p on p.user_id = coalesce(s.owner, a.owner);
