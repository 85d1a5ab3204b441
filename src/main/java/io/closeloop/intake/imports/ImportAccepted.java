package io.closeloop.intake.imports;

/** A file has been taken in and waits to be worked through. */
record ImportAccepted(long importId) {}
