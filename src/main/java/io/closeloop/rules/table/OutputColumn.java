package io.closeloop.rules.table;

/**
 * What a table's rows answer.
 *
 * @param label the heading; null where there is none
 * @param name what processes and other decisions read the value as
 * @param type the value's type, such as {@code string} or {@code integer}; null where it is left open
 * @param allowedValues FEEL tests that every value should pass; empty where any value is allowed
 */
public record OutputColumn(String id, String label, String name, String type, String allowedValues) {

    /** What people call the column. */
    public String heading() {
        return label == null || label.isBlank() ? name : label;
    }
}
