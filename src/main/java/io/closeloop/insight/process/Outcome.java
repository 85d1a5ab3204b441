package io.closeloop.insight.process;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many instances ended at one of a process's end events. */
record Outcome(
        @Schema(description = "id of the end event; null where instances were cut off")
        String endEvent,

        String outcome,
        long instances,
        Double medianSeconds) {}
