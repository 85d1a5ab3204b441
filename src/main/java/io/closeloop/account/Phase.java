package io.closeloop.account;

/** How far an account has come with us, derived from what happened. */
enum Phase {
    AWARENESS,
    INTEREST,
    CONSIDERATION,
    INTENT,
    PURCHASE,
    LOYALTY
}
