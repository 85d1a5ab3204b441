package io.closeloop.rules.evidence;

import io.closeloop.base.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The time whose decisions are looked at.
 *
 * @param to not included
 */
record Period(Instant from, Instant to) {

    static final Duration USUAL = Duration.ofDays(365);

    private static final int LENGTH_OF_A_DAY = "2026-11-22".length();

    /**
     * Reads days of the business zone, both included, or moments with offset.
     *
     * @param from null for the usual length before the end
     * @param to null for now
     * @throws Refusal INVALID
     */
    static Period of(String from, String to, Instant now, ZoneId zone) {
        Instant end = end("to", to, now, zone);
        Instant begin = from == null || from.isBlank() ? end.minus(USUAL) : moment("from", from, zone, 0);
        if (!begin.isBefore(end)) {
            throw Refusal.invalid("from", "must be before the end of the period", from);
        }
        return new Period(begin, end);
    }

    /**
     * An end alone: a day of the business zone, included, or a moment with offset.
     *
     * @param field what it is called where it is given
     * @param given null for now
     * @throws Refusal INVALID
     */
    static Instant end(String field, String given, Instant now, ZoneId zone) {
        return given == null || given.isBlank() ? now : moment(field, given, zone, 1);
    }

    private static Instant moment(String field, String given, ZoneId zone, int daysAfter) {
        try {
            return given.strip().length() == LENGTH_OF_A_DAY
                    ? LocalDate.parse(given.strip())
                            .plusDays(daysAfter)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(given.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "must be a day such as 2026-11-22 or a time with offset", given);
        }
    }
}
