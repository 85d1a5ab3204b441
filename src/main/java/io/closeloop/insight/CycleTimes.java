package io.closeloop.insight;

import java.math.BigDecimal;

/**
 * How long won deals took from captured to won: in tenths of days below ten days, in whole days above.
 *
 * @param medianDays  null where nothing was won
 * @param longestDays null where nothing was won
 */
record CycleTimes(BigDecimal medianDays, BigDecimal longestDays) {

    static final CycleTimes NONE = new CycleTimes(null, null);
}
