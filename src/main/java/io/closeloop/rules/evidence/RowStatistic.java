package io.closeloop.rules.evidence;

import java.math.BigDecimal;

/**
 * How often a row was hit in a period.
 *
 * @param decision key of the decision whose table it is in
 * @param version of that decision
 * @param row its number from 1
 * @param hits 0 for a row that never fires
 * @param conversions cases that it was hit in and that won a deal; customers that bought after it was first hit
 * @param revenue their amounts, in the currency named
 */
record RowStatistic(
        String decision,
        int version,
        int row,
        String rowId,
        String description,
        long hits,
        long conversions,
        BigDecimal revenue,
        String currency) {}
