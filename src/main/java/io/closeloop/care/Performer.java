package io.closeloop.care;

/** Who does a touch. */
enum Performer {
    /** Nobody: it goes out by itself. */
    SYSTEM,
    /** Another process, which asked and turns to the customer at once. */
    CALLER,
    /** Who owns the account. */
    OWNER,
    SALES_MANAGERS,
    EXECUTIVES,
    MARKETING,
    SERVICE
}
