package io.closeloop.insight;

import java.math.BigDecimal;

/** What the figures of the same names should be; null where no target is set. */
record TargetFigures(
        BigDecimal wonAmount,
        BigDecimal won,
        BigDecimal leadConversion,
        BigDecimal winRate,
        BigDecimal averageCustomerValue,
        BigDecimal averageCycleDays,
        BigDecimal repurchaseRate,
        BigDecimal satisfaction) {

    static TargetFigures of(Goals goals, String currency) {
        return new TargetFigures(
                goals.revenue(currency),
                goals.wonDeals(),
                goals.rate("LEAD_CONVERSION"),
                goals.rate("WIN_RATE"),
                goals.rate("AVERAGE_CUSTOMER_VALUE"),
                goals.rate("CYCLE_DAYS"),
                goals.rate("REPURCHASE_RATE"),
                goals.rate("SATISFACTION"));
    }
}
