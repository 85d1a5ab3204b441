package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A lead in the list behind a figure. */
record LeadRow(
        String number,

        @Schema(description = "of the process, for Cockpit; null where none ran")
        String processInstanceId,

        String company,
        String contactName,
        String status,
        String rep,
        String repName,
        String team,
        String region,
        String industry,
        String source,
        String campaign,
        OffsetDateTime capturedAt,
        LocalDate wonOn,
        BigDecimal responseHours) {

    LeadRow with(String instanceId) {
        return new LeadRow(
                number,
                instanceId,
                company,
                contactName,
                status,
                rep,
                repName,
                team,
                region,
                industry,
                source,
                campaign,
                capturedAt,
                wonOn,
                responseHours);
    }
}
