package io.closeloop.insight;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums of months and days. As a source in SQL they have the columns {@code day}, the dimension's, the keys and the values.
 *
 * @param keys   further columns by which the sums are told apart
 * @param values the columns that are summed up
 */
record SumTable(
        String name, KeptSums kept, String day, List<String> keys, List<String> values, String source, KeptSums days)
        implements KeptTable {

    SumTable(String name, KeptSums kept, String day, List<String> keys, List<String> values, String source) {
        this(name, kept, day, keys, values, source, null);
    }

    @Override
    public String addRowsOf(String idColumn, String table, KeptSums combinations, String span) {
        String keyColumns = keys.stream().map(key -> ", " + key).collect(Collectors.joining());
        return """
                insert into crm.%1$s as kept (mask, %2$s, %3$s%4$s, %5$s)
                select %6$s, %12$s, %3$s%4$s, %7$s
                  from %8$s s
                 where %9$s = any(:ids)
                 group by %12$s%4$s, %10$s
                    on conflict (mask, %3$s, %2$s%4$s) do update
                   set %11$s""".formatted(
                        table,
                        day,
                        combinations.columns(),
                        keyColumns,
                        String.join(", ", values),
                        combinations.mask(),
                        each(value -> ":sign * sum(" + value + ")"),
                        source,
                        idColumn,
                        combinations.groupingSets(),
                        each(value -> "%1$s = kept.%1$s + excluded.%1$s".formatted(value)),
                        span);
    }

    @Override
    public String read(String table, Dimension by, String condition) {
        return select("crm." + table, by, condition);
    }

    @Override
    public String readRows(Dimension by, String condition) {
        return select(source + " rows", by, condition);
    }

    private String select(String from, Dimension by, String condition) {
        boolean isColumn = by != Dimension.ALL && !by.isPeriod();
        String columns = Stream.of(keys, isColumn ? List.of(by.sql()) : List.<String>of(), values)
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        return "select %s as day, %s from %s where %s".formatted(day, columns, from, condition);
    }

    private String each(UnaryOperator<String> sql) {
        return values.stream().map(sql).collect(Collectors.joining(", "));
    }
}
