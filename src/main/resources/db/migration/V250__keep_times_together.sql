-- Times in tenths below ten, in whole numbers above.
create function tenths(number numeric) returns integer
    language sql immutable strict parallel safe
    return case when number < 10 then round(number * 10) else round(number) * 10 end::integer;

-- The times of a month, and of a day, in one row for each combination of values instead of a row a time: a seller's quarter had
-- as many of those as leads. The times are in tenths, ascending, and beside them is how often each was taken; see insight_sums.
do $$
declare
    told    constant text := 'rep, team, region, product, industry, source, campaign, channel, company_size, need_stage, buying_power, tier';
    by_days constant text := '(), (rep), (team), (region), (product), (industry), (source), (campaign), (channel), (company_size), '
                             '(need_stage), (buying_power), (tier)';
    kept    record;
begin
    for kept in select * from (values
            ('insight_cycles',    'closed_on',   'days',  'deals', 'select *, crm.tenths(cycle_days) as time from crm.insight_deals where cycle_days is not null'),
            ('insight_responses', 'captured_on', 'hours', 'leads', 'select *, '''' as product, crm.tenths(response_hours) as time from crm.insight_leads where response_hours is not null'))
            as t (name, day, time, number, rows) loop
        execute format('alter table crm.%1$I rename to before', kept.name);
        execute format('alter index crm.%1$I rename to before_once', kept.name || '_once');
        execute format('create table crm.%1$I (like crm.before)', kept.name);
        execute format('alter table crm.%1$I drop column %2$I, drop column %3$I, '
                       'add column times integer[] not null, add column numbers integer[] not null',
                       kept.name, kept.time, kept.number);
        execute format('create table crm.%1$I (like crm.%2$I)', kept.name || '_of_days', kept.name);
        execute format('insert into crm.%1$I (mask, %2$I, %3$s, times, numbers) '
                       'select mask, %2$I, %3$s, array_agg((10 * %4$I)::integer order by %4$I), array_agg(%5$I::integer order by %4$I) '
                       'from crm.before where %5$I <> 0 group by mask, %2$I, %3$s',
                       kept.name, kept.day, told, kept.time, kept.number);
        execute format('insert into crm.%1$I (mask, %2$I, %3$s, times, numbers) '
                       'select mask, %2$I, %3$s, array_agg(time order by time), array_agg(number order by time) '
                       'from (select grouping(%3$s) as mask, %2$I, %3$s, time, count(*)::integer as number from (%4$s) rows '
                       'group by %2$I, time, grouping sets (%5$s)) counted group by mask, %2$I, %3$s',
                       kept.name || '_of_days', kept.day, told, kept.rows, by_days);
        execute format('create unique index %1$I on crm.%2$I (mask, %3$I, %4$s) nulls not distinct',     -- serves: medians of whole months
                       kept.name || '_once', kept.name, kept.day, told);
        execute format('create unique index %1$I on crm.%2$I (mask, %3$I, %4$s) nulls not distinct',     -- serves: medians of parts of months
                       kept.name || '_of_days_once', kept.name || '_of_days', kept.day, told);
        execute 'drop table crm.before';
    end loop;
end $$;

drop function cycle_class(numeric);
