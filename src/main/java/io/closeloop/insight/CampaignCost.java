package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What was spent on a source or one of its campaigns on a day. */
record CampaignCost(
        Long id,
        String source,

        @Schema(description = "null: for the source as a whole")
        String campaign,

        LocalDate spentOn,
        BigDecimal amount,
        String currency,
        @Schema(description = "people who saw it") Long reach,
        Long clicks,
        @Schema(description = "people who came of it") Long visitors,
        String note,
        String recordedBy,

        @Schema(description = "null: by somebody of whom no name is known")
        String recordedByName,

        OffsetDateTime recordedAt) {}
