package io.closeloop.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What the sources of leads brought, and what they cost. */
record SourceView(
        LocalDate from,
        LocalDate to,
        String currency,
        OffsetDateTime asOf,
        List<Row> sources,

        @Schema(description = "ONLINE, OFFLINE, and null for sources that can be either")
        List<Row> channels,

        List<Row> campaigns) {

    /** The figures of a source, a channel or a campaign, with whom its advertising reached. */
    record Row(
            @Schema(description = "null: not known") String key,
            String label,

            Long reach,
            Long clicks,
            Long visitors,
            @Schema(description = "cost / clicks") BigDecimal costPerClick,

            @Schema(description = "leads / visitors, percent")
            BigDecimal visitorsToLeads,

            @JsonUnwrapped Figures figures) {}
}
