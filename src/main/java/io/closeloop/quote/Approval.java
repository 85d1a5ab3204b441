package io.closeloop.quote;

/** Who must approve a quote. */
enum Approval {
    NONE,
    MANAGER,
    EXECUTIVE
}
