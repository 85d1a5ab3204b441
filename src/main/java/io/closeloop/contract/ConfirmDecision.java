package io.closeloop.contract;

/** What the sales manager says to a contract that legal found in order. */
enum ConfirmDecision {
    CONFIRMED,
    CHANGES
}
