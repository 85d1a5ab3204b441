package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A customer in the list behind a figure. */
record CustomerRow(
        @Schema(description = "of the account") String number,
        String customer,
        String tier,

        @Schema(description = "deals won in the period") long deals,
        @Schema(description = "won in the period") BigDecimal amount,
        String currency,

        @Schema(description = "deals won ever") int purchases,

        LocalDate lastWonOn,

        @Schema(description = "of the last of the deals") String dealNumber,
        @Schema(description = "of the last of the deals") String caseNumber,

        @Schema(description = "money received ever, less what was paid back; null for those who do not see all figures")
        BigDecimal receivedAmount,

        @Schema(description = "what was spent on the customer ever; null as receivedAmount is")
        BigDecimal directCost,

        @Schema(description = "customer lifetime value: receivedAmount - directCost")
        BigDecimal lifetimeValue) {}
