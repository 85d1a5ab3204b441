package io.closeloop.process;

/** How the work on a stage ends. Every form of a stage carries it, and so do the calls over HTTP. */
public enum StageOutcome {
    /** The gate is passed; the deal goes on to the next stage or, from the last, is won. */
    ADVANCED,
    /** The deal goes back one stage. */
    SENT_BACK,
    /** The deal rests until a date. */
    ON_HOLD,
    /** Somebody else takes the deal over in this stage. */
    REASSIGNED,
    /** The deal is lost. */
    LOST
}
