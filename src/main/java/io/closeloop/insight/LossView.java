package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Why deals were lost, to whom and where. */
record LossView(
        LocalDate from,
        LocalDate to,
        String currency,
        OffsetDateTime asOf,
        long won,
        long lost,
        BigDecimal lostAmount,
        List<Part> reasons,
        List<Part> competitors,
        List<Part> stages) {

    /** The lost deals with one reason, competitor or last stage, those with most first; at most fifty. */
    record Part(
            @Schema(description = "null: not known") String key,
            String label,
            long lost,

            @Schema(description = "won although the competitor was named; 0 for reasons and stages")
            long won,

            @Schema(description = "won / (won + lost), percent; of competitors")
            BigDecimal winRate,

            BigDecimal lostAmount,

            @Schema(description = "of all lost, percent") BigDecimal share) {}
}
