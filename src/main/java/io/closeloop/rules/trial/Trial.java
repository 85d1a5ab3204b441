package io.closeloop.rules.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file decides from some inputs.
 *
 * @param decisions in the order in which they are taken, the top one last
 * @param result the top decision's output names and values; a list of these where its hit policy answers several rows;
 *     null where no row fitted
 * @param problem why there is no result; null where there is, or none is needed
 * @param missing names that the decisions asked for and that were not among the inputs
 */
public record Trial(List<TriedDecision> decisions, Object result, String problem, Set<String> missing) {

    /** The top decision's outputs, one map for each row that decided. */
    public List<Map<String, Object>> outputs() {
        return decisions.get(decisions.size() - 1).outputs();
    }
}
