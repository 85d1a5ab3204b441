package io.closeloop.insight;

import io.closeloop.process.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The way through the stages of the deals opened in a period. */
record FunnelView(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        List<StageView> stages,

        @Schema(description = "the stage furthest below its target; null where none is below")
        BottleneckView bottleneck) {

    /** A stage of the funnel. What entered it has advanced, is lost or is open. */
    record StageView(
            String stage,
            String label,
            long entered,
            long advanced,
            long lost,
            long open,

            @Schema(description = "advanced / entered, percent")
            BigDecimal conversion,

            @Schema(description = "of conversion, percent") BigDecimal target,

            @Schema(description = "median of the days in the stage, of deals that have left it")
            BigDecimal medianDays) {

        static StageView of(Stage stage, Cohort cohort, BigDecimal target, BigDecimal medianDays) {
            return new StageView(
                    stage.name(),
                    stage.label(),
                    cohort.entered(stage),
                    cohort.advanced(stage),
                    cohort.lost(stage),
                    cohort.open(stage),
                    Numbers.percent(cohort.advanced(stage), cohort.entered(stage)),
                    target,
                    medianDays);
        }

        /** By how many percentage points the stage is below its target; null where it is not. */
        BigDecimal below() {
            if (conversion == null || target == null || conversion.compareTo(target) >= 0) {
                return null;
            }
            return target.subtract(conversion);
        }
    }
}
