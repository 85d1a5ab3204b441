package io.closeloop.insight;

import io.closeloop.base.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days of the business zone.
 *
 * @param from the first day
 * @param to   the last day
 */
record Period(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    Period {
        checkStorable("from", from);
        checkStorable("to", to);
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from", to);
        }
    }

    /** From the beginning of all records where no first day is said, to today where no last day is said. */
    static Period of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to != null ? to : from == null || today.isAfter(from) ? today : from;
        return new Period(from == null ? FIRST_DAY : from, last);
    }

    static Period ofMonth(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    boolean hasBeginning() {
        return !from.equals(FIRST_DAY);
    }

    /** Whether every month it touches lies in it, as far as that month has come. */
    boolean isOfWholeMonths(LocalDate today) {
        return wholeMonths(today).filter(this::equals).isPresent();
    }

    /** The months that lie in it wholly, the last one as far as it has come; empty where none does. */
    Optional<Period> wholeMonths(LocalDate today) {
        LocalDate first = from.getDayOfMonth() == 1
                ? from
                : YearMonth.from(from).plusMonths(1).atDay(1);
        LocalDate afterLast = to.plusDays(1);
        LocalDate last = to.isBefore(today) && afterLast.getDayOfMonth() != 1
                ? YearMonth.from(to).atDay(1).minusDays(1)
                : to;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    /** Whether there may be records of the same days a year before. */
    boolean hasYearBefore() {
        return !from.minusYears(1).isBefore(FIRST_DAY);
    }

    /** The same days a year before; of a month's last day its last day then. */
    Period yearBefore() {
        LocalDate last = to.minusYears(1);
        boolean endsItsMonth = to.equals(YearMonth.from(to).atEndOfMonth());
        return new Period(
                from.minusYears(1), endsItsMonth ? YearMonth.from(last).atEndOfMonth() : last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The keys of all months, quarters or years that the period touches, in their order. */
    List<String> keys(Dimension by) {
        LocalDate last = to.withDayOfMonth(1);
        return Stream.iterate(from.withDayOfMonth(1), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> key(by, month))
                .distinct()
                .toList();
    }

    /** The key of the month, quarter or year that the day lies in. */
    static String key(Dimension by, LocalDate day) {
        return switch (by) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(day.getYear());
            default -> throw new IllegalArgumentException(by + " is no period");
        };
    }

    private static void checkStorable(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Refusal.invalid(field, "must be from " + FIRST_DAY + " to " + LAST_DAY, day);
        }
    }
}
