package io.closeloop.intake.imports;

/** How far an import is. */
enum ImportState {
    /** Waits for its turn or is being worked through. */
    RUNNING,
    /** Every row was taken or reported. */
    DONE,
    /** The file could not be read. */
    FAILED
}
