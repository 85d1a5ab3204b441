package io.closeloop.incentive;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a rep won and brought in in a month, in the house's currency.
 *
 * @param target the rep's revenue target of the month; null where nobody set one
 */
record Earnings(int wonDeals, BigDecimal wonAmount, BigDecimal receivedAmount, BigDecimal target) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The same measured by another target, which may be null. */
    Earnings against(BigDecimal other) {
        return new Earnings(wonDeals, wonAmount, receivedAmount, other);
    }

    /** Won amount in percent of the target, two decimals; null without a target. */
    BigDecimal attainment() {
        return target == null || target.signum() == 0
                ? null
                : wonAmount.multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
    }
}
