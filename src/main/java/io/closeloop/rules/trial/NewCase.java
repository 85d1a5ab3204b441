package io.closeloop.rules.trial;

import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Map;

/**
 * A case as posted.
 *
 * @param expected a map of output name to value, or a list of these
 * @param revision the one that was changed; null for a new case
 */
record NewCase(String name, Map<String, Object> inputs, Object expected, Integer revision) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ROWS = 100;

    /** The same, if it makes sense. */
    NewCase checked() {
        Fields fields = Fields.json(name == null ? Map.of() : Map.of("name", name));
        fields.requiredText("name", LONGEST_NAME);
        if (inputs == null) {
            fields.refuse("inputs", "is missing", null);
        }
        boolean isRow = isRow(expected);
        boolean areRows = expected instanceof List<?> rows
                && rows.size() <= MOST_ROWS
                && rows.stream().allMatch(NewCase::isRow);
        if (!isRow && !areRows) {
            fields.refuse("expected", "must be outputs with their values, or a list of these", expected);
        }
        fields.check();
        TrialInputs.of(inputs);
        return this;
    }

    /** The same, if it says what it changes. */
    NewCase checkedChange() {
        if (revision == null) {
            throw Refusal.invalid("revision", "is missing", null);
        }
        return checked();
    }

    private static boolean isRow(Object value) {
        return value instanceof Map<?, ?> outputs && !outputs.isEmpty();
    }
}
