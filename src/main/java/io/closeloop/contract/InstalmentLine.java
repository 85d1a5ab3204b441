package io.closeloop.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * An instalment as its author writes it.
 *
 * @param percent          of the agreed price; null where the amount is given
 * @param amount           null where the percentage is given
 * @param dueOn            null where the days are given
 * @param daysAfterSigning null where the day is given
 */
record InstalmentLine(String label, BigDecimal percent, BigDecimal amount, LocalDate dueOn, Integer daysAfterSigning) {

    /** All of it, thirty days after the signing: what holds where nobody says anything else. */
    static final InstalmentLine FULL_AMOUNT =
            new InstalmentLine("Full amount", new BigDecimal("100.00"), null, null, 30);

    /** Its exact part of the price. */
    BigDecimal share(BigDecimal price) {
        return percent == null ? amount : price.multiply(percent).movePointLeft(2);
    }

    BigDecimal roundedShare(BigDecimal price) {
        return share(price).setScale(2, RoundingMode.HALF_UP);
    }
}
