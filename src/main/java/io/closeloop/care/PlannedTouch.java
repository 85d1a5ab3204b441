package io.closeloop.care;

import java.time.LocalDate;
import java.time.Period;

/**
 * A touch as the care plan wants it.
 *
 * @param touch what it is
 * @param rhythm when it comes
 * @param first time until the first one
 * @param days for a person to do it
 */
record PlannedTouch(String touch, TouchChannel channel, Performer performer, Rhythm rhythm, Period first, int days) {

    /** Reads a row of the table; what it does not know fails loudly. */
    static PlannedTouch of(String touch, String channel, String performer, String every, String first, int days) {
        return new PlannedTouch(
                touch,
                TouchChannel.valueOf(channel),
                Performer.valueOf(performer),
                Rhythm.parse(every),
                Period.parse(first),
                days);
    }

    /**
     * When it is due next in a plan that did not hold it so far; null where it waits for an occasion.
     *
     * @param last day of the last one; null where there was none
     */
    LocalDate begin(LocalDate today, LocalDate last) {
        if (rhythm.occasion() != null) {
            return null;
        }
        LocalDate due = last == null ? today.plus(first) : rhythm.after(last);
        return due.isBefore(today) ? today : due;
    }
}
