package io.closeloop.insight;

import java.math.BigDecimal;

/**
 * Money received and spent.
 *
 * @param received less what was paid back
 * @param cost     of sources and campaigns; null where it cannot be told apart
 */
record Money(BigDecimal received, BigDecimal cost) {

    /** The cost of each of so many; null where nothing was spent. */
    BigDecimal costFor(long number) {
        return isSpent() ? Numbers.moneyEach(cost, number) : null;
    }

    /** The return in percent; null where nothing was spent. */
    BigDecimal returned() {
        return isSpent() ? Numbers.percent(received.subtract(cost), cost) : null;
    }

    private boolean isSpent() {
        return cost != null && cost.signum() > 0;
    }
}
