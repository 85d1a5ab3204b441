package io.closeloop.insight;

import io.closeloop.base.Refusal;

/** How much a file takes. */
final class Exports {

    static final int MOST_ROWS = 10_000;

    private Exports() {}

    static void checkSize(long rows) {
        if (rows > MOST_ROWS) {
            throw Refusal.invalid(
                    "from", "must be later, or other filters narrower: a file takes " + MOST_ROWS + " rows", rows);
        }
    }
}
