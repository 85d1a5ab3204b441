package io.closeloop.base;

/** How a deadline's time is counted. */
public enum TimeKind {
    /** Every hour counts, by night and on holidays too. */
    ELAPSED,
    /** Only the hours count in which people work, see {@link WorkingCalendar}. */
    WORKING
}
