package io.closeloop.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** One output column of a decision, read by the step that follows its business rule task in the same transaction. */
public record DecisionOutput<T>(String name, Class<T> type) {

    /**
     * What the decision said, null where the table's cell is empty.
     *
     * @throws ClassCastException where an analyst changed the column's type
     */
    public T get(VariableScope scope) {
        return in((Map<?, ?>) scope.getVariable(DecisionOutputs.KEPT));
    }

    /**
     * The same of one row of a table that collects.
     *
     * @throws ClassCastException where an analyst changed the column's type
     */
    public T in(Map<?, ?> outputs) {
        Object value = outputs.get(name);
        return type.cast(value instanceof Number number && type == Integer.class ? (Object) number.intValue() : value);
    }
}
