package io.closeloop.insight;

import java.math.BigDecimal;

/** What the figures of the same names should be; null where no target is set. */
record TargetFigures(
        BigDecimal wonAmount,
        BigDecimal growth,
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
                goals.rate("GROWTH"),
                goals.wonDeals(),
                goals.rate("LEAD_CONVERSION"),
                goals.rate("WIN_RATE"),
                goals.customerValue(currency),
                goals.rate("CYCLE_DAYS"),
                goals.rate("REPURCHASE_RATE"),
                goals.rate("SATISFACTION"));
    }
}
