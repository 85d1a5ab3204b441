package io.closeloop.insight.process;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** How often and how long the steps of a process were worked on in a period, and where its instances wait now. */
record Heatmap(
        String key,
        Integer version,
        LocalDate from,
        LocalDate to,

        @Schema(description = "Where there were too many steps to read: the end of the last one left out; else null")
        OffsetDateTime leftOutUntil,

        List<Step> steps) {

    /** One step of the model; seconds are null where it was not finished in the period. */
    record Step(
            @Schema(description = "its id in the model") String step,
            String name,
            String type,

            @Schema(description = "how often it ended in the period")
            long times,

            @Schema(description = "how often of these it was cut off")
            long cancelled,

            Double medianSeconds,
            Double averageSeconds,
            Double longestSeconds,

            @Schema(description = "how often it is open now")
            long waiting,

            OffsetDateTime waitingSince,

            @Schema(description = "how many instances are here with a task past its due date, in called processes too")
            long overdue,

            OffsetDateTime overdueSince) {}
}
