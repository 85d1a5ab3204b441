-- The house's currency when a month was opened, in which its statements are settled. Another one later changes nothing of it.
alter table incentive_months add column currency char(3);           -- null: opened before this was kept, with nothing settled

update incentive_months m
   set currency = (select mode() within group (order by s.currency)
                     from incentive_statements s
                    where s.month = m.month
                      and s.settled_at is not null);
