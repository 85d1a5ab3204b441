package io.closeloop.intake.imports;

import io.closeloop.base.FieldError;
import java.util.List;

/**
 * What became of a row.
 *
 * @param nearMatch whether what it made looks like something known already
 * @param errors    why it was rejected, empty unless it was
 */
record RowResult(Outcome outcome, boolean nearMatch, List<FieldError> errors) {

    static final RowResult CREATED = new RowResult(Outcome.CREATED, false, List.of());
    static final RowResult DUPLICATE = new RowResult(Outcome.DUPLICATE, false, List.of());

    /** The ways a row ends. */
    enum Outcome {
        CREATED,
        /** It was known already, from an earlier import or otherwise; nothing was made. */
        DUPLICATE,
        REJECTED
    }

    static RowResult of(boolean created) {
        return created ? CREATED : DUPLICATE;
    }

    static RowResult rejected(List<FieldError> errors) {
        return new RowResult(Outcome.REJECTED, false, errors);
    }
}
