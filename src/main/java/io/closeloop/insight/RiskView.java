package io.closeloop.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** A deal that may be lost, with the reasons. */
record RiskView(
        @Schema(description = "points; the more, the riskier")
        int score,

        @Schema(description = "HIGH, MEDIUM or LOW") String level,
        List<String> reasons,
        OffsetDateTime decidedAt,
        @JsonUnwrapped DealRow deal) {}
