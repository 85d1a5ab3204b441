package io.closeloop.process;

import io.closeloop.base.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Takes what a form was sent with out of the process: the record step stores it in the feature's tables, so that it
 * must not stay behind as process variables.
 */
public final class FormInput {

    private FormInput() {}

    /** Reads and removes the fields. Lists and objects come as Java's, files as {@link FileValue}. */
    public static Map<String, Object> take(DelegateExecution execution, String... fields) {
        return take(execution, List.of(fields));
    }

    /** Reads and removes the fields. Lists and objects come as Java's, files as {@link FileValue}. */
    public static Map<String, Object> take(DelegateExecution execution, Collection<String> fields) {
        Map<String, Object> input = new HashMap<>();
        for (String field : fields) {
            input.put(field, plain(execution, field));
        }
        execution.removeVariables(fields);
        return input;
    }

    private static Object plain(DelegateExecution execution, String field) {
        // Looked at before it is read: reading an object makes one of the class that the sender names.
        if (execution.getVariableTyped(field, false) instanceof ObjectValue) {
            throw Refusal.invalid(field, "must not be an object", null);
        }
        TypedValue value = execution.getVariableTyped(field);
        if (value instanceof FileValue file) {
            return file;
        }
        Object content = value == null ? null : value.getValue();
        return content instanceof SpinJsonNode json ? json.mapTo(Object.class) : content;
    }
}
