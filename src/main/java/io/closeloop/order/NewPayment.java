package io.closeloop.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A payment as somebody reports it.
 *
 * @param reference what the payer's bank calls it; two payments never share one
 * @param currency  null for the order's
 * @param paidAt    to the microsecond, as the database keeps it
 */
public record NewPayment(String reference, String orderNumber, BigDecimal amount, String currency, Instant paidAt) {

    public NewPayment {
        paidAt = paidAt == null ? null : paidAt.truncatedTo(ChronoUnit.MICROS);
    }
}
