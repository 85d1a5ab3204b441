package io.closeloop.quote;

/** Where a quote stands; at most one of a deal is PENDING or APPROVED. */
enum QuoteStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** Replaced by a later quote. */
    SUPERSEDED
}
