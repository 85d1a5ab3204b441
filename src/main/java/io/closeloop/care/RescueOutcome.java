package io.closeloop.care;

/** What came of the attempt to keep a customer. */
enum RescueOutcome {
    /** Stays. */
    SAVED,
    /** Stays for now; the risk is looked at again. */
    WATCHING,
    /** Leaves. */
    LOST
}
