package io.closeloop.order;

/** What becomes of money that was not owed. */
enum CreditSettlement {
    REFUNDED,
    /** It counts for the customer's next order. */
    KEPT
}
