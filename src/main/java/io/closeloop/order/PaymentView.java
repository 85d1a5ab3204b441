package io.closeloop.order;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A payment as the API shows it.
 *
 * @param credit what of it was not owed
 */
record PaymentView(
        String reference,
        String orderNumber,
        BigDecimal amount,
        String currency,
        OffsetDateTime paidAt,
        OffsetDateTime recordedAt,
        String recordedBy,
        BigDecimal credit,
        List<Part> allocations) {

    /** What of it was taken for an instalment. */
    record Part(int instalment, String label, BigDecimal amount) {}
}
