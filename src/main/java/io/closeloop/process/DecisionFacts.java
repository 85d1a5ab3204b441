package io.closeloop.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Puts what a decision is taken from beside the process for the length of one transaction. The engine's history keeps
 * a decision's inputs, so that storing them as variables too would only write every fact twice.
 */
public final class DecisionFacts {

    private DecisionFacts() {}

    /** Makes the facts visible to the decision under their names; null values are facts too. */
    public static void put(VariableScope scope, Map<String, ?> facts) {
        facts.forEach((name, value) -> scope.setVariable(name, Variables.untypedValue(value, true)));
    }
}
