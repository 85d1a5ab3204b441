package io.closeloop.care;

/** How far a touch has come. */
enum TouchState {
    /** Wanted; the contact policy has not been asked. */
    DUE,
    /** Allowed and on its way; counts from now on. */
    RESERVED,
    /** The customer has been contacted. */
    DONE,
    /** The contact policy did not allow it. */
    SUPPRESSED,
    /** Allowed, but nobody did it; counts no longer. */
    LAPSED,
    /** Nothing ran when it was due, and its next one was due already when something did. */
    MISSED
}
