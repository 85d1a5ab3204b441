package io.closeloop.intake.imports;

import java.util.List;

/** A row that could not be taken, and why. */
record RejectedRow(long line, String field, String reason, List<String> cells) {}
