-- Open deals lie all over the table: what is told of them is read from the index alone.
drop index insight_deals_open;
create index insight_deals_open on insight_deals (expected_close_date)
       include (currency, amount, stage, risk, rep, stage_entered_at, stage_due_at) where state = 'OPEN';
                                             -- serves: forecast, pipeline, risk

-- The latest deals of some of the teams are among the latest of all.
drop index insight_deals_opened;
create index insight_deals_opened on insight_deals (opened_on, deal_id) include (reached, state, team);
                                             -- serves: deals opened, the latest first; cohorts of the funnel; their median days
