-- opportunity: deals that we won ourselves; imported ones were delivered before.
create view won_here as
select id as opportunity_id, closed_at
  from opportunities
 where state = 'WON' and not imported;
create index opportunities_won_here on opportunities (id) where state = 'WON' and not imported;   -- serves: deals without an order

-- team: the names of all who can log in, as the engine knows them; brought up to date every few minutes.
create table login_names (
    user_id text primary key,
    name    text not null check (length(name) between 1 and 300)
);
create or replace view people as
select user_id, name
  from team_members
union all
select l.user_id, l.name
  from login_names l
 where not exists (select 1
                     from team_members m
                    where m.user_id = l.user_id);
