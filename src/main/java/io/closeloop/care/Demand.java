package io.closeloop.care;

import java.math.BigDecimal;

/** How a customer goes on buying, derived from its purchases of the last 12 months and of the 12 before. */
enum Demand {
    /** Bought in the year before, and at least a fifth more since. */
    GROWING,
    /** Bought in both years, or more than once in the last one. */
    STABLE,
    /** Bought once in the last year and not in the one before. */
    OCCASIONAL,
    /** Bought nothing in the last year. */
    NONE;

    private static final BigDecimal GROWTH = new BigDecimal("1.2");

    static Demand of(Purchases purchases) {
        if (purchases.lastYear() == 0) {
            return NONE;
        }
        if (purchases.yearBefore() == 0) {
            return purchases.lastYear() > 1 ? STABLE : OCCASIONAL;
        }
        BigDecimal grown = purchases.amountYearBefore().multiply(GROWTH);
        return purchases.amountLastYear().compareTo(grown) >= 0 ? GROWING : STABLE;
    }
}
