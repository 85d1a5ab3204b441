-- Each customer of several teams once: from the index alone.
drop index insight_deals_bought;
create index insight_deals_bought on insight_deals (team, closed_on) include (account_id, currency, deal_id)
 where state = 'WON';                                             -- serves: customers of several teams

-- How customers were looked after on each day, by each dimension alone and by none; see insight_care_sums.
create table insight_care_sums_of_days (like insight_care_sums);
create unique index insight_care_sums_of_days_once on insight_care_sums_of_days     -- serves: care in parts of months
    (mask, day, rep, team, region, industry, company_size, need_stage, tier) nulls not distinct;

insert into insight_care_sums_of_days
       (mask, day, rep, team, region, industry, company_size, need_stage, tier, marks, good_marks, sum_of_marks, answers,
        promoters, detractors, complaints, deliveries, answers_due, answers_kept, solved, solutions_kept, follow_ups_due,
        follow_ups_kept)
select grouping(rep, team, region, industry, company_size, need_stage, tier),
       day, rep, team, region, industry, company_size, need_stage, tier, sum(marks), sum(good_marks), sum(sum_of_marks),
       sum(answers), sum(promoters), sum(detractors), sum(complaints), sum(deliveries), sum(answers_due), sum(answers_kept),
       sum(solved), sum(solutions_kept), sum(follow_ups_due), sum(follow_ups_kept)
  from insight_care
 group by day,
       grouping sets ((), (rep), (team), (region), (industry), (company_size), (need_stage), (tier));
