package io.closeloop.order;

/** What becomes of an instalment that was dunned for in vain. */
enum OverdueDecision {
    PROMISED,
    WRITTEN_OFF
}
