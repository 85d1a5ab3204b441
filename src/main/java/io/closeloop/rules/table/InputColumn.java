package io.closeloop.rules.table;

/**
 * What a table's rows are compared with.
 *
 * @param label the heading; null where there is none
 * @param expression gives the value that the cells of the column are tested on
 * @param type the value's type, such as {@code string} or {@code integer}; null where it is left open
 * @param variable name of the value inside the column's cells, beside {@code ?}; null where it has none
 * @param allowedValues FEEL tests that every value should pass; empty where any value is allowed
 */
public record InputColumn(
        String id, String label, Cell expression, String type, String variable, String allowedValues) {

    /** What people call the column. */
    public String heading() {
        return label == null || label.isBlank() ? expression.text() : label;
    }
}
