package io.closeloop.insight.process;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A process instance in a list. */
record InstanceLine(
        String id,
        String businessKey,
        String key,
        @Schema(description = "of the process") String process,
        int version,

        @Schema(description = "ACTIVE, SUSPENDED, COMPLETED, EXTERNALLY_TERMINATED or INTERNALLY_TERMINATED")
        String state,

        @Schema(description = "id of the end event that it reached last; null where it was cut off")
        String endEvent,

        @Schema(description = "name of that end event") String outcome,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        Double durationSeconds,
        String startedBy,

        @Schema(description = "id of the instance that called it; null where none did")
        String calledBy) {}
