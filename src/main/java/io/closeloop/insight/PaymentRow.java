package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Money received for a deal, or paid back. */
record PaymentRow(
        LocalDate paidOn,

        @Schema(description = "below zero where it was paid back")
        BigDecimal amount,

        String currency,
        @Schema(description = "of the deal") String number,
        String caseNumber,
        String customer,
        String rep,
        String repName,
        String team,
        String source,
        String campaign) {}
