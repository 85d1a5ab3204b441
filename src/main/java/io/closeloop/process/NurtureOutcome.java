package io.closeloop.process;

/** How nurturing a lead ends. */
public enum NurtureOutcome {
    /** The lead did something and is scored anew. */
    ENGAGED,
    /** A seller took it from the pool. */
    CLAIMED,
    /** A seller found in the pool that it is no lead. */
    DISQUALIFIED
}
