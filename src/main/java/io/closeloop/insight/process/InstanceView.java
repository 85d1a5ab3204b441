package io.closeloop.insight.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** What happened in one process instance. */
record InstanceView(
        @JsonUnwrapped InstanceLine instance,

        @Schema(description = "id of the definition, for its diagram")
        String definitionId,

        @Schema(description = "in the order in which they began; the newest where there are too many")
        List<Step> steps,

        @Schema(description = "how many older steps there are")
        long earlierSteps,

        @Schema(description = "those taken in its steps, the newest first")
        List<Decision> decisions,

        @Schema(description = "the case's other instances") List<InstanceLine> others) {

    /** A step that was taken or is being taken. */
    record Step(
            String id,
            @Schema(description = "its id in the model") String step,
            String name,
            String type,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            Double durationSeconds,

            @Schema(description = "user id of whoever had the task")
            String who,

            String whoName,
            OffsetDateTime dueAt,
            boolean cancelled,

            @Schema(description = "id of the instance that it called")
            String called) {}

    /** A decision taken in a step. */
    record Decision(String id, String stepId, String key, String name, OffsetDateTime takenAt) {}
}
