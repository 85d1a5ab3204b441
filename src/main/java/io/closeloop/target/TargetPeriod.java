package io.closeloop.target;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period of a target.
 *
 * @param name a month 2026-11, a quarter 2026-Q4, a half-year 2026-H2 or a year 2026
 */
record TargetPeriod(String name, LocalDate from, LocalDate to) {

    static final String ALLOWED = "must be a month 2026-11, a quarter 2026-Q4, a half-year 2026-H2 or a year 2026";

    private static final Pattern NAME = Pattern.compile("((?:19|20|21)\\d\\d)(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12]))?");

    /** The period of that name; empty where it names none. */
    static Optional<TargetPeriod> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(months(name, year, Integer.parseInt(parts.group(2)), 1));
        }
        if (parts.group(3) != null) {
            return Optional.of(months(name, year, 3 * Integer.parseInt(parts.group(3)) - 2, 3));
        }
        if (parts.group(4) != null) {
            return Optional.of(months(name, year, 6 * Integer.parseInt(parts.group(4)) - 5, 6));
        }
        return Optional.of(months(name, year, 1, 12));
    }

    private static TargetPeriod months(String name, int year, int first, int number) {
        YearMonth begin = YearMonth.of(year, first);
        return new TargetPeriod(
                name, begin.atDay(1), begin.plusMonths(number - 1L).atEndOfMonth());
    }
}
