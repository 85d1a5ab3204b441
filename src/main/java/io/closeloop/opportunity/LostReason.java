package io.closeloop.opportunity;

/** Why a deal was lost. */
public enum LostReason {
    PRICE,
    COMPETITOR,
    NO_BUDGET,
    NO_DECISION,
    TIMING,
    PRODUCT_FIT,
    RELATIONSHIP,
    NO_RESPONSE,
    OTHER,
    /** Nobody recorded it; for imported deals only. */
    UNKNOWN
}
