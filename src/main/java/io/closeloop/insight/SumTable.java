package io.closeloop.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of sums of months, and what they are made of.
 *
 * @param name   the table's, in schema crm
 * @param kept   for which combinations of dimensions there are sums
 * @param day    the column of the day, in the source and, as the first of its month, in the table
 * @param keys   further columns by which the sums are told apart
 * @param values the columns that are summed up
 * @param source what has all these columns, a row an event
 * @param days   for which combinations there are sums of days, too, in a table of the same columns; null: none
 */
record SumTable(
        String name, KeptSums kept, String day, List<String> keys, List<String> values, String source, KeptSums days) {

    SumTable(String name, KeptSums kept, String day, List<String> keys, List<String> values, String source) {
        this(name, kept, day, keys, values, source, null);
    }

    /** Statements that add what the rows with these ids sum up to, or take it away with a sign of -1. */
    List<String> addRowsOf(String idColumn) {
        String ofMonths = addRowsOf(idColumn, name, kept, "date_trunc('month', " + day + ")::date");
        return days == null ? List.of(ofMonths) : List.of(ofMonths, addRowsOf(idColumn, nameOfDays(), days, day));
    }

    private String addRowsOf(String idColumn, String table, KeptSums combinations, String span) {
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

    /** Whether there are sums of what is selected. */
    boolean keeps(Selection selection) {
        return kept.condition(selection.narrowed(), Dimension.ALL).isPresent();
    }

    /**
     * What happened in a selection's period, as a source in SQL with the columns {@code day}, the dimension's, the keys and
     * the values. Its whole months are read from their sums; the days before and after them from sums of days where those are
     * kept, else from rows, as is everything for which no sums are kept.
     */
    String of(Selection selection, Dimension by) {
        Optional<String> ofMonths = kept.condition(selection.narrowed(), by);
        Optional<Period> months = selection.wholeMonths();
        if (ofMonths.isEmpty() || months.isEmpty()) {
            return "(" + ofDays(selection, by, "between :from and :to") + ")";
        }
        List<String> parts = new ArrayList<>();
        parts.add(part(selection, by, "crm." + name, "between :monthsFrom and :monthsTo and " + ofMonths.get()));
        if (selection.period().from().isBefore(months.get().from())) {
            parts.add(ofDays(selection, by, "between :from and cast(:monthsFrom as date) - 1"));
        }
        if (selection.period().to().isAfter(months.get().to())) {
            parts.add(ofDays(selection, by, "between cast(:monthsTo as date) + 1 and :to"));
        }
        return parts.stream().collect(Collectors.joining(" union all ", "(", ")"));
    }

    private String ofDays(Selection selection, Dimension by, String condition) {
        return Optional.ofNullable(days)
                .flatMap(combinations -> combinations.condition(selection.narrowed(), by))
                .map(ofDays -> part(selection, by, "crm." + nameOfDays(), condition + " and " + ofDays))
                .orElseGet(() -> part(selection, by, source + " rows", condition));
    }

    private String part(Selection selection, Dimension by, String table, String condition) {
        boolean isColumn = by != Dimension.ALL && !by.isPeriod();
        String columns = Stream.of(keys, isColumn ? List.of(by.sql()) : List.<String>of(), values)
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        return "select %1$s as day, %2$s from %3$s where %4$s and %1$s %5$s"
                .formatted(day, columns, table, selection.filters().sql(), condition);
    }

    private String nameOfDays() {
        return name + "_of_days";
    }

    private String each(UnaryOperator<String> sql) {
        return values.stream().map(sql).collect(Collectors.joining(", "));
    }
}
