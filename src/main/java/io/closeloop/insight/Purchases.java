package io.closeloop.insight;

import java.math.BigDecimal;

/**
 * Who bought in a period and how long it took; of two parts, the same customer may be in both.
 *
 * @param customers   with a deal won in the period
 * @param paying      of these, with one in the currency of the amounts
 * @param repeated    of these, with more than one deal won ever
 * @param medianDays  from captured to won; null where nothing was won
 * @param longestDays null where nothing was won
 */
record Purchases(long customers, long paying, long repeated, BigDecimal medianDays, BigDecimal longestDays) {

    static final Purchases NONE = new Purchases(0, 0, 0, null, null);
}
