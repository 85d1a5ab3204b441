package io.closeloop.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An order in a list.
 *
 * @param paidAmount       money received, without what was paid back
 * @param writtenOffAmount what was given up
 * @param overdueSince     due date of the oldest instalment that is overdue; null where none is
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
        BigDecimal writtenOffAmount,
        BigDecimal credit,
        LocalDate deliveryDueOn,
        LocalDate deliveredOn,
        LocalDate overdueSince,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt) {}
