package io.closeloop.order;

/** What is done about an instalment that is to be paid, in the order in which it becomes due. */
enum DunningKind {
    REMINDER,
    /** On the due date. */
    DUE,
    FIRST_DUNNING,
    SECOND_DUNNING,
    /** People of our own have to see to it. */
    ESCALATION;

    boolean isForCustomer() {
        return this != ESCALATION;
    }

    /** Whether the due date has passed. */
    boolean isOverdue() {
        return this != REMINDER && this != DUE;
    }
}
