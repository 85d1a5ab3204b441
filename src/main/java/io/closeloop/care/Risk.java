package io.closeloop.care;

/** How likely a customer is to leave. */
enum Risk {
    HIGH,
    MEDIUM,
    LOW
}
