package io.closeloop.target.review;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A month or quarter that is reviewed.
 *
 * @param first  its first month
 * @param months 1 or 3
 */
record ReviewPeriod(YearMonth first, int months) {

    static final String ALLOWED = "must be a month 2026-11 or a quarter 2026-Q4";

    private static final Pattern NAME = Pattern.compile("(?:19|20|21)\\d\\d-(?:0[1-9]|1[0-2]|Q[1-4])");
    private static final int MONTH = 1;
    private static final int QUARTER = 3;

    static ReviewPeriod monthOf(YearMonth month) {
        return new ReviewPeriod(month, MONTH);
    }

    static ReviewPeriod quarterOf(YearMonth month) {
        return new ReviewPeriod(YearMonth.of(month.getYear(), month.getMonth().firstMonthOfQuarter()), QUARTER);
    }

    /** Whether the text names a month or quarter. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static ReviewPeriod named(String name) {
        int year = Integer.parseInt(name.substring(0, 4));
        boolean quarter = name.charAt(5) == 'Q';
        return quarter
                ? new ReviewPeriod(YearMonth.of(year, QUARTER * (name.charAt(6) - '0') - 2), QUARTER)
                : new ReviewPeriod(YearMonth.parse(name), MONTH);
    }

    /** Such as 2026-11 or 2026-Q4. */
    String name() {
        return months == MONTH
                ? first.toString()
                : first.getYear() + "-Q" + first.atDay(1).get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Such as November 2026 or Quarter 4 of 2026. */
    String title() {
        Month month = first.getMonth();
        return months == MONTH
                ? month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + first.getYear()
                : "Quarter " + first.atDay(1).get(IsoFields.QUARTER_OF_YEAR) + " of " + first.getYear();
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return first.plusMonths(months - 1L).atEndOfMonth();
    }

    ReviewPeriod next() {
        return new ReviewPeriod(first.plusMonths(months), months);
    }

    ReviewPeriod previous() {
        return new ReviewPeriod(first.minusMonths(months), months);
    }

    boolean isAfter(ReviewPeriod other) {
        return first.isAfter(other.first);
    }
}
