package io.closeloop.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of a day in which people work, by the clock on their wall. Written {@code 09:00-12:30}.
 *
 * @param closes {@code 00:00} for the end of the day
 */
record Shift(LocalTime opens, LocalTime closes) {

    Shift {
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "Working hours from " + opens + " to " + closes + " end before they begin.");
        }
    }

    /** Reads the notation; {@code 24:00} is the end of the day. Public for Spring, which reads the configuration by it. */
    public static Shift of(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Working hours look like 09:00-18:00, not like " + text + ".");
        }
        String closes = ends[1].strip();
        return new Shift(
                LocalTime.parse(ends[0].strip()),
                closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
    }

    /** When it begins on a day; an hour that the clocks leave out begins when they go on. */
    Instant begin(LocalDate day, ZoneId zone) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    Instant end(LocalDate day, ZoneId zone) {
        return closes.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(closes).atZone(zone).toInstant();
    }
}
