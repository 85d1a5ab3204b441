package io.closeloop.contract;

/** What legal says to a contract. */
enum ReviewDecision {
    APPROVED,
    CHANGES
}
