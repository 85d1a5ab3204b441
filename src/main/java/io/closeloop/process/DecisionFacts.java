package io.closeloop.process;

import java.util.LinkedHashMap;
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

    /** The facts as they were put in this transaction, for a step that keeps them beside what was decided. */
    public static Map<String, Object> get(VariableScope scope, String... names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String name : names) {
            facts.put(name, scope.getVariable(name));
        }
        return facts;
    }
}
