package io.closeloop.care;

import io.closeloop.process.CustomerTier;
import io.closeloop.process.TakenDecision;
import java.util.Map;

/**
 * What was decided about a customer's tier.
 *
 * @param reason what the table says to the row that fitted
 * @param decidedBy the decision
 * @param inputs what it was taken from
 */
record TierDecision(CustomerTier tier, String reason, TakenDecision decidedBy, Map<String, Object> inputs) {}
