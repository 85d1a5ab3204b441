package io.closeloop.lead;

/** Where a lead is on its way from captured to handed over. */
enum LeadStatus {
    /** Recorded, not yet scored. */
    NEW,
    /** Has points; what becomes of it is being decided. */
    SCORED,
    /** Waits for a decision of marketing. */
    REVIEW,
    /** Is kept warm. */
    NURTURE,
    /** Is offered to every seller. */
    POOL,
    /** Is sales' business: becomes, or has become, an opportunity. */
    QUALIFIED,
    /** Is given up. */
    DISQUALIFIED
}
