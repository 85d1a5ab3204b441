package io.closeloop.rules;

/** What a manager says to a change. */
enum ApprovalDecision {
    APPROVED,
    REJECTED
}
