package io.closeloop.target;

/** What is to be reached. */
enum TargetFigure {
    /** Amount won. */
    REVENUE,
    /** Amount won against that of the same days a year before, percent more; may be above 100. */
    GROWTH,
    WON_DEALS,
    LEAD_CONVERSION,
    STAGE_CONVERSION,
    WIN_RATE,
    AVERAGE_CUSTOMER_VALUE,
    /** Average days from captured to won; less is better. */
    CYCLE_DAYS,
    REPURCHASE_RATE,
    SATISFACTION;

    /** Whether the parts of a target must add up to it. */
    boolean isAdditive() {
        return this == REVENUE || this == WON_DEALS;
    }

    boolean isMoney() {
        return this == REVENUE || this == AVERAGE_CUSTOMER_VALUE;
    }

    /** Whether more than 100 makes no sense. */
    boolean isShare() {
        return this == LEAD_CONVERSION
                || this == STAGE_CONVERSION
                || this == WIN_RATE
                || this == REPURCHASE_RATE
                || this == SATISFACTION;
    }
}
