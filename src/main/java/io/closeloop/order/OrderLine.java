package io.closeloop.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An order in a list.
 *
 * @param overdueSince due date of the oldest instalment that is overdue; null where none is
 */
record OrderLine(
        String number,
        String accountNumber,
        String accountName,
        String owner,
        BigDecimal amount,
        String currency,
        String state,
        BigDecimal paidAmount,
        BigDecimal openAmount,
        BigDecimal credit,
        LocalDate deliveryDueOn,
        LocalDate deliveredOn,
        LocalDate overdueSince,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt) {}
