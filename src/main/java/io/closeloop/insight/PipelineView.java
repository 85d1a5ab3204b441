package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** What is open now, whenever it was opened. */
record PipelineView(
        String currency,
        OffsetDateTime asOf,
        long deals,
        BigDecimal amount,
        long overdue,
        List<StageView> stages,

        @Schema(description = "the hundred with the largest amounts")
        List<OwnerView> owners) {

    /** The open deals of a stage. */
    record StageView(
            String stage,
            String label,
            long deals,
            BigDecimal amount,

            @Schema(description = "beyond the stage's deadline")
            long overdue,

            @Schema(description = "median of the days in the stage so far")
            BigDecimal medianDays,

            @Schema(description = "by days in the stage so far; the last has no upper bound")
            List<AgeView> ages) {}

    /** Deals by the time for which they have been in their stage. */
    record AgeView(int fromDays, Integer toDays, long deals) {}

    /** A seller's open deals. */
    record OwnerView(
            @Schema(description = "user id; null: nobody's") String key,
            String label,
            long deals,
            BigDecimal amount,
            long overdue) {}
}
