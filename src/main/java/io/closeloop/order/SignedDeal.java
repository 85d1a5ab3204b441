package io.closeloop.order;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was won, as the features that sell publish it.
 *
 * @param accountId        null, and so its number, for an imported deal without a customer
 * @param amount           zero where nothing is to be paid
 * @param agreedDeliveryOn null where the deal came in after negotiation
 */
record SignedDeal(
        long opportunityId,
        Long accountId,
        String accountNumber,
        String caseNumber,
        BigDecimal amount,
        String currency,
        LocalDate signedOn,
        LocalDate agreedDeliveryOn) {

    private static final int USUAL_DELIVERY_DAYS = 30;
    private static final int USUAL_PAYMENT_DAYS = 30;

    LocalDate deliveryDueOn() {
        return agreedDeliveryOn == null ? signedOn.plusDays(USUAL_DELIVERY_DAYS) : agreedDeliveryOn;
    }

    SignedInstalment inOne() {
        return new SignedInstalment(1, "Full amount", amount, signedOn.plusDays(USUAL_PAYMENT_DAYS));
    }
}
