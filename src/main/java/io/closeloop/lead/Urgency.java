package io.closeloop.lead;

/** When a lead wants to buy. */
enum Urgency {
    IMMEDIATE,
    WITHIN_MONTH,
    WITHIN_QUARTER,
    LATER,
    UNKNOWN
}
