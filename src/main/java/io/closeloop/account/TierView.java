package io.closeloop.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A customer's tier and why it has it, as the API shows it.
 *
 * @param since since when without a break; of an account never evaluated, since it is known
 * @param decidedBy the decision that set it; null of an account never evaluated
 * @param explanation the same in words
 */
@JsonInclude
record TierView(String tier, OffsetDateTime since, DecidedBy decidedBy, String explanation) {

    /**
     * A decision taken.
     *
     * @param decision key of the decision
     * @param version version of its table
     * @param row id of the row that fitted
     * @param inputs what it was taken from
     * @param decisionInstance id in the engine's history
     * @param at when it was taken
     * @param confirmedAt when an evaluation last came to the same
     */
    record DecidedBy(
            String decision,
            int version,
            String row,
            Map<String, Object> inputs,
            String decisionInstance,
            OffsetDateTime at,
            OffsetDateTime confirmedAt) {}
}
