package io.closeloop.target;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.List;

/** Bodies of requests, for the API's description: what comes is read field by field. */
final class TargetBodies {

    private TargetBodies() {}

    /** A target to be set, with its parts if it is broken down. */
    record Target(
            @Schema(requiredMode = RequiredMode.REQUIRED) TargetScope scope,

            @Schema(
                    description =
                            "key or name of a team, user id or name of a seller, product, region; not of the company")
            String subject,

            @Schema(requiredMode = RequiredMode.REQUIRED) TargetFigure figure,

            @Schema(description = "needed for STAGE_CONVERSION")
            String stage,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    example = "2026-Q4",
                    description = "a month 2026-11, a quarter 2026-Q4, a half-year 2026-H2 or a year 2026")
            String period,

            @Schema(requiredMode = RequiredMode.REQUIRED) BigDecimal value,
            String currency,
            String note,

            @Schema(description = "of REVENUE and WON_DEALS those of each scope must add up to the whole")
            List<Part> parts) {}

    /** A part of a target. */
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) TargetScope scope,
            @Schema(requiredMode = RequiredMode.REQUIRED) String subject,
            @Schema(requiredMode = RequiredMode.REQUIRED) BigDecimal value,

            @Schema(description = "of a team: its people, which must add up to the team's")
            List<Object> parts) {}
}
