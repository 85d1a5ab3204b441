package io.closeloop.insight;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A table of sums of months.
 *
 * @param name   the table's, in schema crm
 * @param kept   for which combinations of dimensions there are sums
 * @param day    the column of the day, in the source and, as the first of its month, in the table
 * @param keys   further columns by which the sums are told apart
 * @param values the columns that are summed up
 * @param source what has all these columns
 */
record MonthTable(String name, KeptSums kept, String day, List<String> keys, List<String> values, String source) {

    /** Adds what the rows with these ids sum up to, or takes it away with a sign of -1. */
    String addRowsOf(String idColumn) {
        String keyColumns = keys.stream().map(key -> ", " + key).collect(Collectors.joining());
        return """
                insert into crm.%1$s as kept (mask, %2$s, %3$s%4$s, %5$s)
                select %6$s, date_trunc('month', %2$s)::date, %3$s%4$s, %7$s
                  from %8$s s
                 where %9$s = any(:ids)
                 group by date_trunc('month', %2$s)::date%4$s, %10$s
                    on conflict (mask, %3$s, %2$s%4$s) do update
                   set %11$s""".formatted(
                        name,
                        day,
                        kept.columns(),
                        keyColumns,
                        String.join(", ", values),
                        kept.mask(),
                        each(value -> ":sign * sum(" + value + ")"),
                        source,
                        idColumn,
                        kept.groupingSets(),
                        each(value -> "%1$s = kept.%1$s + excluded.%1$s".formatted(value)));
    }

    private String each(UnaryOperator<String> sql) {
        return values.stream().map(sql).collect(Collectors.joining(", "));
    }
}
