package io.closeloop.care;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a customer has bought. The last year are the twelve months up to today, in days of the business zone: a deal signed
 * on the same day a year ago is in the year before.
 *
 * @param amountLastYear   signed amounts of the last year, in the house's currency
 * @param amountYearBefore signed amounts of the year before
 * @param lastYear         purchases in the last year
 * @param yearBefore       purchases in the year before
 * @param ever             purchases in all, those included of which nobody recorded the day
 */
record Purchases(BigDecimal amountLastYear, BigDecimal amountYearBefore, int lastYear, int yearBefore, int ever) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The last year's amount against the year before's in percent: -50 is half of it. Null without a year before. */
    BigDecimal changePercent() {
        return amountYearBefore.signum() == 0
                ? null
                : amountLastYear
                        .subtract(amountYearBefore)
                        .multiply(HUNDRED)
                        .divide(amountYearBefore, 2, RoundingMode.HALF_UP);
    }
}
