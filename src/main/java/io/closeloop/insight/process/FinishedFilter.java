package io.closeloop.insight.process;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Which finished instances are wanted; null for what is not said. */
record FinishedFilter(
        @Schema(description = "all versions where not said") Integer version,

        @Schema(description = "first day of their end; ninety days before the last where not said")
        LocalDate from,

        @Schema(description = "last day of their end; today where not said")
        LocalDate to,

        @Schema(description = "id of the end event that they reached")
        String endEvent,

        @Schema(description = "what their business key begins with")
        String businessKey) {}
