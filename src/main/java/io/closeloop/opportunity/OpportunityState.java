package io.closeloop.opportunity;

/** Where a deal stands. */
public enum OpportunityState {
    OPEN,
    ON_HOLD,
    WON,
    LOST;

    boolean isClosed() {
        return this == WON || this == LOST;
    }
}
