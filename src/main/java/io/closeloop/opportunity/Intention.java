package io.closeloop.opportunity;

/** How much a customer meant to buy, as the seller felt it in a contact. */
enum Intention {
    NONE,
    LOW,
    MEDIUM,
    HIGH
}
