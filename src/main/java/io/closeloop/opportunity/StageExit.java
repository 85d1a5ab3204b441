package io.closeloop.opportunity;

/** How a deal left a stage. */
enum StageExit {
    ADVANCED,
    SENT_BACK,
    WON,
    LOST
}
