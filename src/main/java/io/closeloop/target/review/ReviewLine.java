package io.closeloop.target.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A review in the list; targets are counted as far as the asking user may see them. */
record ReviewLine(
        @Schema(example = "2026-Q4") String period,
        LocalDate from,
        LocalDate to,

        @Schema(description = "MEASURING, OPEN while a miss is being improved, CLOSED")
        String state,

        OffsetDateTime frozenAt,
        OffsetDateTime closedAt,
        long met,
        long missed,

        @Schema(description = "targets of which nothing is known")
        long withoutData) {}
