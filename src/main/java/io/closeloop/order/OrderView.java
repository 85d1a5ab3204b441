package io.closeloop.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An order as the API shows it.
 *
 * @param state            OPEN until it is delivered and nothing is to be paid any more, then CLOSED
 * @param paid             true where money came for all of it; false where a part was written off
 * @param paidAmount       money received, without what was paid back
 * @param openAmount       what is still to be paid
 * @param writtenOffAmount what was given up
 * @param credit           what was paid beyond what was owed and is not settled yet
 */
record OrderView(
        String number,
        String opportunityNumber,
        String accountNumber,
        String accountName,
        String caseNumber,
        String owner,
        String team,
        BigDecimal amount,
        String currency,
        String state,
        boolean paid,
        BigDecimal paidAmount,
        BigDecimal openAmount,
        BigDecimal writtenOffAmount,
        BigDecimal credit,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        DeliveryView delivery,
        List<InstalmentView> instalments,
        List<PaymentView> payments) {

    /** When the order should be delivered and when it was. */
    record DeliveryView(LocalDate dueOn, LocalDate deliveredOn, String receivedBy, String note) {}

    /**
     * A part of the amount.
     *
     * @param dunnings what was due to be said about it, oldest first
     */
    record InstalmentView(
            int position,
            String label,
            BigDecimal amount,
            LocalDate dueOn,
            BigDecimal paid,
            OffsetDateTime paidAt,
            OffsetDateTime writtenOffAt,
            String note,
            List<DunningView> dunnings) {}

    /** A reminder, dunning or escalation. */
    record DunningView(String kind, OffsetDateTime at, BigDecimal amount, String recipient) {}
}
