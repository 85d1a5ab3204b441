package io.closeloop.care;

import java.time.LocalDate;
import java.time.Period;

/**
 * A touch as the care plan wants it.
 *
 * @param touch what it is
 * @param every time between two
 * @param first time until the first one
 * @param days for a person to do it
 */
record PlannedTouch(String touch, TouchChannel channel, Performer performer, Period every, Period first, int days) {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    PlannedTouch {
        if (!ANY_DAY.plus(every).isAfter(ANY_DAY)) {
            throw new IllegalArgumentException(
                    "The care plan's %s comes every %s; it must be at least every day (P1D).".formatted(touch, every));
        }
    }

    /** Reads a row of the table; what it does not know fails loudly. */
    static PlannedTouch of(String touch, String channel, String performer, String every, String first, int days) {
        return new PlannedTouch(
                touch,
                TouchChannel.valueOf(channel),
                Performer.valueOf(performer),
                Period.parse(every),
                Period.parse(first),
                days);
    }

    /**
     * When it is due next in a plan that did not hold it so far.
     *
     * @param last day of the last one; null where there was none
     */
    LocalDate begin(LocalDate today, LocalDate last) {
        if (last == null) {
            return today.plus(first);
        }
        LocalDate due = last.plus(every);
        return due.isBefore(today) ? today : due;
    }
}
