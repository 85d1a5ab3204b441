package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A stage that lets fewer deals through than it should, and what is known of the reasons. */
record BottleneckView(
        String stage,
        String label,
        BigDecimal conversion,
        BigDecimal target,
        @Schema(description = "percentage points") BigDecimal below,

        @Schema(description = "the first of the months without a break in which it was below, such as 2026-08")
        String since,

        BigDecimal medianDays,

        @Schema(description = "the stage in which most time goes; null where no deal has left one")
        String slowestStage,

        BigDecimal slowestMedianDays,
        List<Holder> holders,
        @Schema(description = "all this in words") String text) {

    /** Whose deals are in the stage or were lost there. */
    record Holder(
            @Schema(description = "user id; null: nobody's") String key,
            String label,
            long open,

            @Schema(description = "of these, beyond the stage's deadline")
            long overdue,

            long lost) {}
}
