package io.closeloop.care;

/** Who does a touch, or in whose name it goes out. */
enum Performer {
    /** Another process, which asked and turns to the customer at once. */
    CALLER,
    /** Who owns the account. */
    OWNER,
    SALES_MANAGERS,
    EXECUTIVES,
    MARKETING,
    SERVICE
}
