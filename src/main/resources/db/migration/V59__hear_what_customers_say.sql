-- care: what customers say of us, from the surveys' answers.
create or replace view recommendations as
select account_id, recommendation, at
  from survey_answers;

create or replace view satisfaction_marks as
select account_id, least(service_quality, product_experience, continuation) as lowest_mark, at
  from survey_answers;
