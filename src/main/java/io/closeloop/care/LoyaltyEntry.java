package io.closeloop.care;

import io.closeloop.process.TakenDecision;
import java.math.BigDecimal;

/**
 * Points that a customer has earned.
 *
 * @param event name of what for
 * @param reference number of the deal or the lead
 * @param amount of the purchase, in the house's currency
 * @param tier the customer's at that time
 */
record LoyaltyEntry(
        String event, String reference, BigDecimal amount, String tier, int points, TakenDecision decidedBy) {}
