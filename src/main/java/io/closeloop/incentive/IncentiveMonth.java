package io.closeloop.incentive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A month of the business zone, as the moments at which it begins and is over. */
record IncentiveMonth(YearMonth month, ZoneId zone) {

    static IncentiveMonth of(Instant moment, ZoneId zone) {
        return new IncentiveMonth(YearMonth.from(moment.atZone(zone)), zone);
    }

    IncentiveMonth before() {
        return earlier(1);
    }

    IncentiveMonth after() {
        return earlier(-1);
    }

    boolean isAfter(IncentiveMonth other) {
        return month.isAfter(other.month);
    }

    IncentiveMonth earlier(int months) {
        return new IncentiveMonth(month.minusMonths(months), zone);
    }

    LocalDate firstDay() {
        return month.atDay(1);
    }

    OffsetDateTime begin() {
        return beginOf(month);
    }

    /** The first moment after it. */
    OffsetDateTime end() {
        return beginOf(month.plusMonths(1));
    }

    private OffsetDateTime beginOf(YearMonth other) {
        return other.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
