package io.closeloop.rules.table;

import io.closeloop.rules.table.Change.Kind;
import java.util.List;
import java.util.Objects;

/**
 * What a column's head says, the same for inputs and outputs.
 *
 * @param expression what an input is computed by; null for an output
 * @param name what an output, or the value inside an input's cells, is called
 */
record ColumnText(String heading, String label, String expression, String name, String type, String values) {

    static ColumnText of(InputColumn column) {
        return new ColumnText(
                column.heading(),
                column.label(),
                column.expression().text(),
                column.variable(),
                column.type(),
                column.allowedValues());
    }

    static ColumnText of(OutputColumn column) {
        return new ColumnText(
                column.heading(), column.label(), null, column.name(), column.type(), column.allowedValues());
    }

    /** Adds in what this newer head differs from the older one. */
    void compare(String decisionKey, ColumnText before, List<Change> changes) {
        add(changes, Kind.COLUMN_LABEL, decisionKey, before.label, label);
        add(changes, Kind.COLUMN_EXPRESSION, decisionKey, before.expression, expression);
        add(changes, Kind.COLUMN_NAME, decisionKey, before.name, name);
        add(changes, Kind.COLUMN_TYPE, decisionKey, before.type, type);
        add(changes, Kind.COLUMN_VALUES, decisionKey, before.values, values);
    }

    private void add(List<Change> changes, Kind kind, String decisionKey, String old, String now) {
        if (!Objects.equals(old, now)) {
            changes.add(Change.ofColumn(kind, decisionKey, heading, old, now));
        }
    }
}
