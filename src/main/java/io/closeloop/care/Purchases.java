package io.closeloop.care;

import java.math.BigDecimal;

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
record Purchases(BigDecimal amountLastYear, BigDecimal amountYearBefore, int lastYear, int yearBefore, int ever) {}
