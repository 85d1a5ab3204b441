package io.closeloop.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who bought in a period, from what is kept of months and days. Each customer counts once in a part of the period that is told
 * apart: of its months in the one before which it did not buy in that part; of the days before and after the whole months on each,
 * less those on which it was counted already.
 */
final class Buyers {

    private static final String COLUMNS = "day, currency, repeated, customers, newcomers";

    private static final String OF_MONTHS = """
            select %1$s
              from (select *, closed_on as day from crm.insight_buyers) months
             where (before is null or before < %2$s)
               and %3$s
               and %4$s""";

    private static final String OF_DAYS = """
            select %1$s
              from crm.insight_buyers_of_days
             where before is null
               and day between %2$s and %3$s""";

    // A look into the index for each day ("offset 0" keeps it that): what is left of a year is much.
    private static final String BEFORE_MONTHS = """
            select b.*
              from generate_series(cast(:from as timestamp), %1$s, interval '1 day') one
             cross join lateral (select day, currency, repeated, -customers, 0
                                   from crm.insight_buyers_of_days
                                  where before = one::date
                                    and day between one::date + 1 and :to
                                    and before >= %2$s
                                 offset 0) b""";

    private static final String AFTER_MONTHS = """
            select b.*
              from generate_series(cast(%1$s as timestamp), cast(:to as timestamp), interval '1 day') one
             cross join lateral (select day, currency, repeated, -customers, 0
                                   from crm.insight_buyers_of_days
                                  where day = one::date
                                    and before between cast(:monthsFrom as date) and one::date - 1
                                    and before >= %2$s
                                 offset 0) b""";

    private Buyers() {}

    /**
     * A source in SQL with the columns {@code day}, the dimension's, {@code currency} (empty: any), {@code repeated},
     * {@code customers} and {@code newcomers}; a customer of several teams is in each of them. Empty where all has to be
     * counted from rows: where days are told apart by a dimension, too.
     */
    static Optional<String> of(Selection selection, Dimension by) {
        boolean isOfAll = selection.narrowed().isEmpty() && (by == Dimension.ALL || by.isPeriod());
        return Optional.of(selection)
                .filter(one -> isOfAll || one.period().isOfWholeMonths(one.today()))
                .flatMap(one -> KeptSums.OF_SALES.condition(one.narrowed(), by))
                .map(kept -> String.join(" union all ", parts(selection, by, kept)));
    }

    private static List<String> parts(Selection selection, Dimension by, String kept) {
        Optional<Period> months = selection.wholeMonths();
        List<String> parts = new ArrayList<>();
        months.ifPresent(whole -> parts.add(OF_MONTHS.formatted(
                by == Dimension.ALL || by.isPeriod() ? COLUMNS : COLUMNS + ", " + by.sql(),
                by.startSql(),
                selection.filters().sql() + " and day between :monthsFrom and :monthsTo",
                kept)));
        if (months.isEmpty() || selection.period().from().isBefore(months.get().from())) {
            String last = months.isEmpty() ? ":to" : "cast(:monthsFrom as date) - 1";
            parts.add(OF_DAYS.formatted(COLUMNS, ":from", last));
            parts.add(BEFORE_MONTHS.formatted(last, by.startSql()));
        }
        if (months.isPresent() && selection.period().to().isAfter(months.get().to())) {
            String first = "cast(:monthsTo as date) + 1";
            parts.add(OF_DAYS.formatted(COLUMNS, first, ":to"));
            parts.add(AFTER_MONTHS.formatted(first, by.startSql()));
        }
        return parts;
    }
}
