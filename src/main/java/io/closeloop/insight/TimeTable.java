package io.closeloop.insight;

/**
 * How often something took how long in months and days, a row with all times of a value, so that the median over many rows
 * costs little more than reading them. As a source in SQL they have the columns {@code key}, {@code times} in tenths,
 * ascending, and {@code numbers}: how often each was taken. Both are text with commas, which the database hands out as it is;
 * of an array it would convert each element.
 *
 * @param source has a column {@code time}, besides
 */
record TimeTable(String name, KeptSums kept, String day, String source, KeptSums days) implements KeptTable {

    /** How often anything took any time, in SQL. */
    static final String NUMBER = "(select sum(number::bigint) from string_to_table(numbers, ',') number)";

    @Override
    public String addRowsOf(String idColumn, String table, KeptSums combinations, String span) {
        return """
                insert into crm.%1$s as kept (mask, %2$s, %3$s, times, numbers)
                select mask, %2$s, %3$s, string_agg(time::text, ',' order by time), string_agg(number::text, ',' order by time)
                  from (select %4$s as mask, %5$s as %2$s, %3$s, time, :sign * count(*)::integer as number
                          from %6$s s
                         where %7$s = any(:ids)
                         group by %5$s, time, %8$s) counted
                 group by mask, %2$s, %3$s
                    on conflict (mask, %2$s, %3$s) do update
                   set (times, numbers) = (
                           select coalesce(string_agg(time::text, ',' order by time), ''),
                                  coalesce(string_agg(number::text, ',' order by time), '')
                             from (select time, sum(number) as number
                                     from unnest(string_to_array(concat_ws(',', nullif(kept.times, ''), excluded.times), ',')
                                                     ::integer[],
                                                 string_to_array(concat_ws(',', nullif(kept.numbers, ''), excluded.numbers), ',')
                                                     ::integer[]) as both_of (time, number)
                                    group by time
                                   having sum(number) <> 0) merged)""".formatted(
                        table,
                        day,
                        combinations.columns(),
                        combinations.mask(),
                        span,
                        source,
                        idColumn,
                        combinations.groupingSets());
    }

    @Override
    public String read(String table, Dimension by, String condition) {
        return "select %s as key, times, numbers from (select *, %s as day from crm.%s) kept where %s"
                .formatted(by.sql(), day, table, condition);
    }

    @Override
    public String readRows(Dimension by, String condition) {
        return """
                select key, string_agg(time::text, ',' order by time) as times,
                       string_agg(number::text, ',' order by time) as numbers
                  from (select %s as key, time, count(*)::integer as number
                          from (select *, %s as day from %s rows) rows
                         where %s
                         group by 1, 2) counted
                 group by key""".formatted(by.sql(), day, source, condition);
    }
}
