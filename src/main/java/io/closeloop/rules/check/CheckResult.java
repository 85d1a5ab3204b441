package io.closeloop.rules.check;

import java.util.List;

/**
 * What was found.
 *
 * @param errors keep the file from being published
 * @param warnings do not
 */
public record CheckResult(List<Finding> errors, List<Finding> warnings) {

    public CheckResult {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Whether it may be published as far as the checks go. */
    public boolean passed() {
        return errors.isEmpty();
    }
}
