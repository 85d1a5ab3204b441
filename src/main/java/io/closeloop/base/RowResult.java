package io.closeloop.base;

import java.util.List;

/**
 * What became of one row of a batch that was taken in.
 *
 * @param created false where its external id was known already, or it was refused
 * @param errors  why it was refused; empty where it was not
 */
public record RowResult(boolean created, List<FieldError> errors) {

    public static final RowResult CREATED = new RowResult(true, List.of());
    public static final RowResult KNOWN = new RowResult(false, List.of());

    public RowResult {
        errors = List.copyOf(errors);
    }

    public static RowResult refused(List<FieldError> errors) {
        return new RowResult(false, errors);
    }
}
