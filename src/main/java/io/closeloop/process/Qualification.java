package io.closeloop.process;

/** What becomes of a scored lead. */
public enum Qualification {
    /** Becomes an opportunity. */
    QUALIFIED,
    /** A person in marketing decides. */
    REVIEW,
    /** Is kept warm until it does something, or goes to the pool. */
    NURTURE,
    /** Is given up, with a reason. */
    DISQUALIFIED;

    /** Whether nobody in sales or marketing is given the lead to work on. */
    public boolean turnsAway() {
        return this == NURTURE || this == DISQUALIFIED;
    }
}
