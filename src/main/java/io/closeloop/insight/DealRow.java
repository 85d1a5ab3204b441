package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A deal in the list behind a figure. */
record DealRow(
        String number,
        String caseNumber,

        @Schema(description = "of the process, for Cockpit; null where none ran")
        String processInstanceId,

        String customer,
        String accountNumber,
        String rep,
        String repName,
        String team,
        String region,
        String product,
        String industry,
        String source,
        String campaign,
        String stage,
        @Schema(description = "OPEN, WON, LOST") String state,
        BigDecimal amount,
        String currency,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,

        @Schema(description = "captured to won; null unless won")
        BigDecimal cycleDays,

        OffsetDateTime stageEnteredAt,
        OffsetDateTime stageDueAt,
        boolean overdue,
        LocalDate expectedCloseDate,
        LocalDate holdUntil,
        String risk,
        String lostReason,
        String competitor) {

    DealRow with(String instanceId) {
        return new DealRow(
                number,
                caseNumber,
                instanceId,
                customer,
                accountNumber,
                rep,
                repName,
                team,
                region,
                product,
                industry,
                source,
                campaign,
                stage,
                state,
                amount,
                currency,
                openedAt,
                closedAt,
                cycleDays,
                stageEnteredAt,
                stageDueAt,
                overdue,
                expectedCloseDate,
                holdUntil,
                risk,
                lostReason,
                competitor);
    }
}
