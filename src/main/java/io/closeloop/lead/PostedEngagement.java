package io.closeloop.lead;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.OffsetDateTime;

/** The fields of an engagement as it is posted, for the API's description. */
public record PostedEngagement(
        @Schema(requiredMode = RequiredMode.REQUIRED) EngagementType type,
        @Schema(description = "now, where it is missing") OffsetDateTime at,
        @Schema(maxLength = 2000) String detail) {}
