package io.closeloop.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A deal as the API shows it. */
record OpportunityView(
        String number,
        String leadNumber,
        String accountNumber,
        String accountName,
        String contactName,
        String product,
        String source,
        String campaign,
        BigDecimal amount,
        String currency,
        LocalDate expectedCloseDate,
        String stage,
        String state,
        String owner,
        String team,
        String region,
        String risk,
        String competitor,
        String lostReason,
        String note,
        LocalDate holdUntil,
        OffsetDateTime acceptedAt,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt,
        List<StageView> stages,
        List<FollowUpView> followUps) {

    /** A stage the deal is or was in; an imported one's times may not be known. */
    record StageView(String stage, OffsetDateTime enteredAt, OffsetDateTime leftAt, String outcome) {}

    /** A logged contact. */
    record FollowUpView(
            long id,
            OffsetDateTime at,
            String channel,
            String byUser,
            String subject,
            String feedback,
            String needChange,
            String intention,
            String measure,
            LocalDate deadline,
            String measureResult,
            LocalDate nextFollowUpOn) {}
}
