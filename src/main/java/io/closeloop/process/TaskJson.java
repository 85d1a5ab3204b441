package io.closeloop.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Makes variables of the type Json, which forms can read lists and objects from. */
@Component
public class TaskJson {

    private final ObjectMapper json;

    TaskJson(ObjectMapper json) {
        this.json = json;
    }

    /** Shows a value beside a task: it is gone with the task. */
    public void set(DelegateTask task, String name, Object value) {
        task.setVariableLocal(name, value(value));
    }

    /** A list, map or record as a variable's value. */
    public TypedValue value(Object value) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
