package io.closeloop.order;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** What is sent to report a payment, for the API's description: what comes is read field by field. */
record PostedPayment(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = 200,
                description = "what the payer's bank calls the payment; two payments never share one")
        String reference,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 40, example = "OR-2026-000001")
        String orderNumber,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", description = "two decimals")
        BigDecimal amount,

        @Schema(minLength = 3, maxLength = 3, description = "the order's, where it is given")
        String currency,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "not after today")
        OffsetDateTime paidAt) {}
