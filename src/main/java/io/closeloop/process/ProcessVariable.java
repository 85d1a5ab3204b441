package io.closeloop.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its name and type: an id or a routing fact, never business data. */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The variable's value, null where it is not set. */
    public T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
