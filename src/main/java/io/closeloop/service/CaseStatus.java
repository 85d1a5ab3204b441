package io.closeloop.service;

/** Where a service case stands. */
enum CaseStatus {
    /** The customer has not been answered yet. */
    NEW,
    IN_PROGRESS,
    /** We wait for the customer; the clock stands still. */
    WAITING,
    /** Solved; the clock stands still. */
    CLOSED
}
