package io.closeloop.platform;

import io.closeloop.process.UndeployedDecisions;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Evaluates with what is known of a past evaluation: an expression whose value is known as a whole takes that value, and
 * each name that is not known is reported, as FEEL itself goes on with null.
 */
class ReplayingFeelEngine implements FeelEngine {

    /** What a cell calls the value that it is tested on: FEEL asks for it among the variables first. */
    private static final String TESTED_VALUE = "?";

    private final FeelEngine feel;
    private final Consumer<String> unknown;

    ReplayingFeelEngine(FeelEngine feel, Consumer<String> unknown) {
        this.feel = feel;
        this.unknown = unknown;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type, as in the engine's own implementation
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        String whole = UndeployedDecisions.valueOf(expression.strip());
        return variables.containsVariable(whole)
                ? (T) variables.resolve(whole).getValue()
                : feel.evaluateSimpleExpression(expression, new Watched(variables, unknown));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        return feel.evaluateSimpleUnaryTests(expression, inputVariable, new Watched(variables, unknown));
    }

    /** The variables given, which tell of those that are missed. */
    private record Watched(VariableContext given, Consumer<String> unknown) implements VariableContext {

        @Override
        public boolean containsVariable(String name) {
            boolean known = given.containsVariable(name);
            if (!known && !name.equals(TESTED_VALUE)) {
                unknown.accept(name);
            }
            return known;
        }

        @Override
        public TypedValue resolve(String name) {
            return given.resolve(name);
        }

        @Override
        public Set<String> keySet() {
            return given.keySet();
        }
    }
}
