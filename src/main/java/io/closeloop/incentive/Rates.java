package io.closeloop.incentive;

import io.closeloop.process.TakenDecision;
import java.math.BigDecimal;

/**
 * What the table says a rep earns for a month.
 *
 * @param commission percent of the money received
 * @param bonus percent of the amounts won
 */
record Rates(BigDecimal commission, BigDecimal bonus, TakenDecision decidedBy) {}
