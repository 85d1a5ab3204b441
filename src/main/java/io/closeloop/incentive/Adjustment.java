package io.closeloop.incentive;

import java.math.BigDecimal;

/**
 * A sum that a person adds to what a rep has earned, or takes off it.
 *
 * @param reference of who enters it; the same reference is entered once
 * @param amount below zero to take it off
 * @param currency three letters
 */
record Adjustment(String reference, String rep, BigDecimal amount, String currency, String reason) {}
