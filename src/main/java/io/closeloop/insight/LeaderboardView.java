package io.closeloop.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Who won how much; sellers are told their own row only. */
record LeaderboardView(
        LocalDate from,
        LocalDate to,
        String currency,
        OffsetDateTime asOf,

        @Schema(description = "by wonAmount, then won; at most a hundred")
        List<Row> rows) {

    /** A seller's figures. */
    record Row(
            int place,
            @Schema(description = "user id; null: nobody's") String key,
            String label,
            @JsonUnwrapped Figures figures) {}
}
