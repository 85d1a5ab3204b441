package io.closeloop.insight.process;

import io.closeloop.base.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Days of the business zone.
 *
 * @param from the first day
 * @param to   the last day
 */
record Days(LocalDate from, LocalDate to) {

    private static final int WHERE_NOTHING_IS_SAID = 90;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    Days {
        checkStorable("from", from);
        checkStorable("to", to);
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from", to);
        }
    }

    /** Until today where no last day is said, and the ninety days before the last where no first one is. */
    static Days of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to != null ? to : today;
        checkStorable("to", last);
        return new Days(from != null ? from : before(last), last);
    }

    private static LocalDate before(LocalDate last) {
        LocalDate first = last.minusDays(WHERE_NOTHING_IS_SAID);
        return first.isBefore(FIRST_DAY) ? FIRST_DAY : first;
    }

    /** The beginning of the first day as the engine stores times: in UTC and without a zone. */
    LocalDateTime begin(ZoneId zone) {
        return stored(from, zone);
    }

    /** The end of the last day, as {@link #begin}. */
    LocalDateTime end(ZoneId zone) {
        return stored(to.plusDays(1), zone);
    }

    private static LocalDateTime stored(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static void checkStorable(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Refusal.invalid(field, "must be from " + FIRST_DAY + " to " + LAST_DAY, day);
        }
    }
}
