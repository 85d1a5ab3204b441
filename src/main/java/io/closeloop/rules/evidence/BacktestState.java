package io.closeloop.rules.evidence;

/** How far a back-test is. */
public enum BacktestState {
    /** Waits for its turn or is being worked through. */
    RUNNING,
    /** Every past decision of the period was repeated or reported. */
    DONE,
    /** Somebody wanted no more of it. */
    CANCELLED,
    /** The draft cannot be evaluated, or nodes ended while they worked on it, again and again. */
    FAILED
}
