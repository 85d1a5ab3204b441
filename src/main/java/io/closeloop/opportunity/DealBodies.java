package io.closeloop.opportunity;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What is sent to act on a deal, for the API's description: what comes is read field by field. */
final class DealBodies {

    private DealBodies() {}

    record Loss(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "UNKNOWN is for imported deals only")
            LostReason reason,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 500)
            String competitor,

            @Schema(maxLength = 4000) String note) {}

    record Hold(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "after today")
            LocalDate until,

            @Schema(maxLength = 4000) String note) {}

    record Back(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 4000)
            String note) {}

    record Reassignment(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "user id of an active seller who can log in")
            String owner,

            @Schema(maxLength = 4000) String note) {}

    record FollowUp(
            @Schema(description = "now, where it is missing")
            OffsetDateTime at,

            @Schema(requiredMode = RequiredMode.REQUIRED) Channel channel,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 500)
            String subject,

            @Schema(maxLength = 4000) String feedback,
            @Schema(maxLength = 2000) String needChange,
            Intention intention,

            @Schema(maxLength = 2000, description = "becomes a task of the owner")
            String measure,

            @Schema(description = "of the measure, needed with one")
            LocalDate deadline,

            LocalDate nextFollowUpOn) {}
}
