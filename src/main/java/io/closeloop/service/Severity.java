package io.closeloop.service;

/** How much a problem hinders the customer. */
enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
