-- Customers with a deal won on the day: all of them where before is null, and else those whose purchase before was on that
-- day. A customer of several days counts once, so those are taken off whose day before lies in the period, too.
-- Currency '' is any.
create table insight_buyers_of_days (
    day       date    not null,
    before    date,
    currency  text    not null,
    repeated  boolean not null,                                      -- bought more than once, ever
    customers bigint  not null,
    newcomers bigint  not null                                       -- whose first purchase ever it was
);

insert into insight_buyers_of_days (day, before, currency, repeated, customers, newcomers)
select day, before, currency, repeated, count(*), count(*) filter (where is_new)
  from (select d.*, c.purchases > 1 as repeated,
               lag(day) over (partition by account_id, currency order by day) as before
          from (select account_id, closed_on as day, coalesce(currency, '') as currency,
                       bool_or(deal_id = first_deal_id) as is_new
                  from insight_deals
                  join insight_customers using (account_id)
                 where state = 'WON'
                 group by account_id, closed_on, rollup (currency)) d
          join insight_customers c using (account_id)) bought
 group by grouping sets ((day, currency, repeated), (day, currency, repeated, before))
having grouping(before) = 1 or before is not null;

create unique index insight_buyers_of_days_once on insight_buyers_of_days (day, before, currency, repeated)
    nulls not distinct;                                              -- serves: customers of the days after whole months
create index insight_buyers_of_days_before on insight_buyers_of_days (before, day) include (currency, repeated, customers, newcomers);
                                                                     -- serves: customers of the days before whole months

-- Of every seller's months with those before them there are so many that they are read from the index alone.
drop index insight_buyers_once;
create unique index insight_buyers_once on insight_buyers            -- serves: customers of whole months
    (mask, closed_on, rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier,
     currency, before, repeated) include (customers, newcomers) nulls not distinct;
