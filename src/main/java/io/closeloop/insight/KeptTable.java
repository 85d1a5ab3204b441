package io.closeloop.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that keeps of each month, and perhaps one that keeps of each day, what its rows come to; both have the same columns.
 */
interface KeptTable {

    /** The name of the table of months, in schema crm. */
    String name();

    /** For which combinations of dimensions months are kept. */
    KeptSums kept();

    /** For which combinations days are kept, too; null: none. */
    KeptSums days();

    /** The column of the day, in the source and, of months as the first of it, in the tables. */
    String day();

    /** What the tables are made of: has the columns of the day and the dimensions, a row an event. */
    String source();

    /**
     * A statement that adds what the rows with these ids come to, or takes it away with a sign of -1.
     *
     * @param span the first day of the month, or the day, in SQL
     */
    String addRowsOf(String idColumn, String table, KeptSums combinations, String span);

    /** What a table has kept by a dimension, under a condition, in SQL. */
    String read(String table, Dimension by, String condition);

    /** The same of rows for which nothing is kept. */
    String readRows(Dimension by, String condition);

    /** Statements that add what the rows with these ids come to, or take it away with a sign of -1. */
    default List<String> addRowsOf(String idColumn) {
        String ofMonths = addRowsOf(idColumn, name(), kept(), "date_trunc('month', " + day() + ")::date");
        return days() == null ? List.of(ofMonths) : List.of(ofMonths, addRowsOf(idColumn, nameOfDays(), days(), day()));
    }

    /** Whether all that is selected is kept, in months or with days at their ends. */
    default boolean keeps(Selection selection) {
        KeptSums finest = selection.period().isOfWholeMonths(selection.today()) ? kept() : days();
        return finest != null
                && finest.condition(selection.narrowed(), Dimension.ALL).isPresent();
    }

    /**
     * What happened in a selection's period, as a source in SQL. Its whole months are read from what is kept of them; the days
     * before and after them from what is kept of days where that is done, else from rows, as is everything of which nothing is
     * kept.
     */
    default String of(Selection selection, Dimension by) {
        Optional<String> ofMonths = kept().condition(selection.narrowed(), by);
        Optional<Period> months = selection.wholeMonths();
        if (ofMonths.isEmpty() || months.isEmpty()) {
            return "(" + ofDays(selection, by, "between :from and :to") + ")";
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                read(name(), by, condition(selection, "between :monthsFrom and :monthsTo") + " and " + ofMonths.get()));
        if (selection.period().from().isBefore(months.get().from())) {
            parts.add(ofDays(selection, by, "between :from and cast(:monthsFrom as date) - 1"));
        }
        if (selection.period().to().isAfter(months.get().to())) {
            parts.add(ofDays(selection, by, "between cast(:monthsTo as date) + 1 and :to"));
        }
        return parts.stream().collect(Collectors.joining(" union all ", "(", ")"));
    }

    private String ofDays(Selection selection, Dimension by, String between) {
        String condition = condition(selection, between);
        return Optional.ofNullable(days())
                .flatMap(combinations -> combinations.condition(selection.narrowed(), by))
                .map(ofDays -> read(nameOfDays(), by, condition + " and " + ofDays))
                .orElseGet(() -> readRows(by, condition));
    }

    private String condition(Selection selection, String between) {
        return selection.filters().sql() + " and " + day() + " " + between;
    }

    private String nameOfDays() {
        return name() + "_of_days";
    }
}
