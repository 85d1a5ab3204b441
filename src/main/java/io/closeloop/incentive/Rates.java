package io.closeloop.incentive;

import io.closeloop.process.SettleIncentive.Commission;
import io.closeloop.process.TakenDecision;
import io.closeloop.process.TakenDecisions;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What the table says a rep earns for a month.
 *
 * @param commission percent of the money received
 * @param bonus percent of the amounts won
 */
record Rates(BigDecimal commission, BigDecimal bonus, TakenDecision decidedBy) {

    /** What was decided in this transaction. */
    static Rates decided(VariableScope scope, TakenDecisions decisions) {
        return new Rates(
                exact(Commission.COMMISSION_RATE.get(scope)),
                exact(Commission.BONUS_RATE.get(scope)),
                decisions.last(scope));
    }

    private static BigDecimal exact(Number rate) {
        return new BigDecimal(rate.toString());
    }
}
