package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What was spent on a customer on a day: what the delivered goods cost, a gift, a visit. */
record AccountCost(
        Long id,
        @Schema(description = "of the account") String accountNumber,
        LocalDate spentOn,
        BigDecimal amount,
        String currency,
        String note,
        String recordedBy,
        OffsetDateTime recordedAt) {}
