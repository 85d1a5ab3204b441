package io.closeloop.opportunity;

/** How likely the agreed terms are to fall through. */
enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
