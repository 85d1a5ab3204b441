package io.closeloop.care;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/**
 * When a touch of the care plan comes.
 *
 * @param every time between two; null where it waits for an occasion
 * @param occasion what it waits for; null where it comes by itself
 */
record Rhythm(Period every, Occasion occasion) {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    Rhythm {
        if (every != null && !ANY_DAY.plus(every).isAfter(ANY_DAY)) {
            throw new IllegalArgumentException(
                    "A touch of the care plan comes every %s; it must be at least every day (P1D).".formatted(every));
        }
    }

    /** Reads an occasion's name or an ISO 8601 period. */
    static Rhythm parse(String text) {
        return Arrays.stream(Occasion.values())
                .filter(occasion -> occasion.name().equals(text))
                .findFirst()
                .map(occasion -> new Rhythm(null, occasion))
                .orElseGet(() -> new Rhythm(Period.parse(text), null));
    }

    /** The next after a day; null where only the occasion knows. */
    LocalDate after(LocalDate day) {
        return every == null ? null : day.plus(every);
    }

    @Override
    public String toString() {
        return occasion == null ? every.toString() : occasion.name();
    }
}
