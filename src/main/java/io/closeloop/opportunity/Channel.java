package io.closeloop.opportunity;

/** How a customer was contacted. */
enum Channel {
    PHONE,
    EMAIL,
    VISIT,
    VIDEO,
    CHAT,
    OTHER
}
