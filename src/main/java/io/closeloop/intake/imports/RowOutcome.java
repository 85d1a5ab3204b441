package io.closeloop.intake.imports;

import io.closeloop.base.FieldError;
import io.closeloop.base.RowResult;
import java.util.List;

/**
 * What became of a row.
 *
 * @param nearMatch whether what it made looks like something known already
 * @param errors    why it was rejected, empty unless it was
 */
record RowOutcome(Kind kind, boolean nearMatch, List<FieldError> errors) {

    /** The ways a row ends. */
    enum Kind {
        CREATED,
        /** It was known already, from an earlier import or otherwise; nothing was made. */
        DUPLICATE,
        REJECTED
    }

    static RowOutcome of(boolean created) {
        return new RowOutcome(created ? Kind.CREATED : Kind.DUPLICATE, false, List.of());
    }

    static RowOutcome of(RowResult result) {
        return result.errors().isEmpty() ? of(result.created()) : rejected(result.errors());
    }

    static RowOutcome rejected(List<FieldError> errors) {
        return new RowOutcome(Kind.REJECTED, false, errors);
    }
}
