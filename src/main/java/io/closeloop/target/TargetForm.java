package io.closeloop.target;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.process.SetTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form in Tasklist sends to set a target. Its fields have names of their own, as a form's are variables of the
 * process for a moment.
 *
 * @param fields by the form's names
 */
record TargetForm(Map<String, Object> fields) {

    private static final String PREFIX = SetTarget.Form.PREFIX;

    /** As a request has it. */
    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        fields.forEach((name, value) -> body.put(requestName(name), value));
        return body;
    }

    /** A refusal whose faults are those of the form's fields. */
    Refusal inItsWords(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return refusal;
        }
        return Refusal.invalid(refusal.errors().stream()
                .map(error -> new FieldError(formName(error.field()), error.message(), error.rejected()))
                .collect(Collectors.toList()));
    }

    private static String requestName(String name) {
        return Character.toLowerCase(name.charAt(PREFIX.length())) + name.substring(PREFIX.length() + 1);
    }

    private static String formName(String name) {
        return PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
