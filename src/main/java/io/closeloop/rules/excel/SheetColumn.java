package io.closeloop.rules.excel;

import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.InputColumn;
import io.closeloop.rules.table.OutputColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * The head of a column, as the sheet shows it.
 *
 * @param kind input or output
 * @param expression of an input; the name of an output
 */
record SheetColumn(String kind, String label, String expression, String type, String values) {

    private static final String INPUT = "input";
    private static final String OUTPUT = "output";

    /** The columns of a table, inputs first. */
    static List<SheetColumn> of(DecisionTable table) {
        return Stream.concat(
                        table.inputs().stream().map(SheetColumn::of),
                        table.outputs().stream().map(SheetColumn::of))
                .toList();
    }

    private static SheetColumn of(InputColumn column) {
        return new SheetColumn(
                INPUT,
                text(column.label()),
                column.expression().text(),
                text(column.type()),
                text(column.allowedValues()));
    }

    private static SheetColumn of(OutputColumn column) {
        return new SheetColumn(
                OUTPUT, text(column.label()), column.name(), text(column.type()), text(column.allowedValues()));
    }

    /** The cells of the head, from the top. */
    List<String> cells() {
        return List.of(label, kind, expression, type, values);
    }

    boolean isSameColumn(SheetColumn other) {
        return kind.equals(other.kind) && expression.equals(other.expression);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
