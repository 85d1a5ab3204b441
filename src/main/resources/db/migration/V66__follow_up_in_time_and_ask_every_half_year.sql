-- Follow-ups that are late, and what managers do about them.
alter table delivery_follow_ups add column reminded_at        timestamptz;
alter table delivery_follow_ups add column escalated_at       timestamptz;
alter table delivery_follow_ups add column escalation_measure text check (length(escalation_measure) <= 4000);
alter table delivery_follow_ups add column escalation_by      text;

-- When a customer is asked next how satisfied they are; half a year after the last survey, whoever began that.
create table survey_plan (
    account_id bigint primary key references accounts,
    next_due   date   not null
);
create index survey_plan_due on survey_plan (next_due, account_id);                  -- serves: the surveys of the day
create index accounts_that_bought on accounts (id) where customer_since is not null; -- serves: who is not in the plan yet
