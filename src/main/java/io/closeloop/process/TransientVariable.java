package io.closeloop.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/** A value that one step hands to the next in the same transaction; the engine never stores it. */
public record TransientVariable<T>(String name, Class<T> type) {

    /** The value, null where no earlier step of this transaction has set it. */
    public T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }
}
