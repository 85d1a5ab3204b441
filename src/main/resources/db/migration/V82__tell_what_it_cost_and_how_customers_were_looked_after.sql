-- What marketing spent on a source or one of its campaigns, and whom it reached with that.
create table campaign_costs (
    id          bigint        generated always as identity primary key,
    source      text          not null,
    campaign    text          not null default '' check (length(campaign) <= 200),   -- empty: the source as a whole
    spent_on    date          not null,
    amount      numeric(19,2) not null check (amount >= 0),
    currency    text          not null check (currency ~ '^[A-Z]{3}$'),
    reach       bigint        check (reach >= 0),                                     -- people who saw it
    clicks      bigint        check (clicks >= 0),
    visitors    bigint        check (visitors >= 0),                                  -- people who came of it
    note        text          check (length(note) <= 2000),
    recorded_by text          not null,
    recorded_at timestamptz   not null
);
create index campaign_costs_by_day on campaign_costs (spent_on);         -- serves: the costs of a period

create index payments_by_day on payments (paid_at);                      -- serves: money received in a period

-- How customers were looked after, an event a row, with whom the customer belongs to. An open deadline counts at its end.
-- order, service: surveys answered, complaints, deliveries, and the promises about cases and follow-ups.
create view care_events as
select e.at, coalesce(a.owner, '') as rep, coalesce(a.team, '') as team, coalesce(a.region, '') as region,
       coalesce(a.industry, '') as industry,
       e.marks, e.good_marks, e.sum_of_marks, e.answers, e.promoters, e.detractors, e.complaints, e.deliveries,
       e.answers_due, e.answers_kept, e.solved, e.solutions_kept, e.follow_ups_due, e.follow_ups_kept
  from (select account_id, at, 3 as marks,
               (service_quality >= 4)::integer + (product_experience >= 4)::integer + (continuation >= 4)::integer as good_marks,
               service_quality + product_experience + continuation as sum_of_marks,
               1 as answers, (recommendation >= 9)::integer as promoters, (recommendation <= 6)::integer as detractors,
               0 as complaints, 0 as deliveries, 0 as answers_due, 0 as answers_kept, 0 as solved, 0 as solutions_kept,
               0 as follow_ups_due, 0 as follow_ups_kept
          from survey_answers
        union all
        select account_id, opened_at, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0
          from service_case_card
         where kind = 'COMPLAINT'
        union all
        select o.account_id, d.delivered_at, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0
          from deliveries d
          join orders     o on o.id = d.order_id
         where d.delivered_at is not null
        union all
        select account_id, least(answered_at, answer_due_at), 0, 0, 0, 0, 0, 0, 0, 0,
               1, coalesce(answered_at <= answer_due_at, false)::integer, 0, 0, 0, 0
          from service_case_card
         where answer_due_at is not null
        union all
        select account_id, closed_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (escalated_at is null)::integer, 0, 0
          from service_case_card
         where closed_at is not null
        union all
        select account_id, least(done_at, due_at), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
               1, coalesce(done_at <= due_at, false)::integer
          from delivery_follow_ups) e
  join accounts a on a.id = e.account_id;
