package io.closeloop.rules.trial;

import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Checks the inputs of an example: short values, as the facts of processes are. */
final class TrialInputs {

    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NUMBER = 34;

    private TrialInputs() {}

    /** @throws Refusal INVALID */
    static Map<String, Object> of(Map<String, Object> given) {
        Map<String, Object> inputs = given == null ? Map.of() : given;
        if (inputs.size() > MOST) {
            throw Refusal.invalid("inputs", "must be at most " + MOST, inputs.size());
        }
        inputs.forEach((name, value) -> {
            if (!isShort(value)) {
                throw Refusal.invalid(
                        "inputs." + name,
                        "must be a text of at most " + LONGEST_TEXT + " characters, a number of at most "
                                + LONGEST_NUMBER + " digits, true, false or null",
                        value);
            }
        });
        return new HashMap<>(inputs);
    }

    private static boolean isShort(Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.precision() <= LONGEST_NUMBER && Math.abs(exact.scale()) <= LONGEST_NUMBER;
        }
        return value == null
                || value instanceof Boolean
                || value instanceof String text && text.length() <= LONGEST_TEXT;
    }
}
