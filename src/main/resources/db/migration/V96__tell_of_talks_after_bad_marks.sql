-- service: surveys in the account's timeline, and the talk that a bad mark led to.
create or replace view survey_timeline as
select s.account_id, s.answered_at as at, 'SURVEY' as kind, s.case_number as reference,
       'Survey answered: ' || s.service_quality || ', ' || s.product_experience || ', ' || s.continuation
       || ', recommendation ' || s.recommendation as title,
       s.comment as detail, null::text as by_user
  from surveys s
 where s.state = 'ANSWERED'
union all
select s.account_id, l.sent_at, 'SURVEY', s.case_number, in_words(replace(l.kind, 'SURVEY_', 'SURVEY ')) || ' sent',
       null, l.sent_by
  from survey_letters l
  join surveys        s on s.id = l.survey_id
 where l.sent_at is not null
union all
select s.account_id, s.talked_at, 'SURVEY', s.case_number, 'Spoken with the customer about the bad mark', s.talk_note, s.talked_by
  from surveys s
 where s.talked_at is not null;
