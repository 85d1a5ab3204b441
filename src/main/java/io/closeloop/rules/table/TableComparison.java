package io.closeloop.rules.table;

import io.closeloop.rules.table.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares two versions of one table. */
final class TableComparison {

    private final String key;
    private final DecisionTable before;
    private final DecisionTable after;
    private final List<Change> changes;
    private final Matching inputs;
    private final Matching outputs;

    TableComparison(String key, DecisionTable before, DecisionTable after, List<Change> changes) {
        this.key = key;
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.inputs = Matching.of(before.inputs(), after.inputs(), InputColumn::id);
        this.outputs = Matching.of(before.outputs(), after.outputs(), OutputColumn::id);
    }

    void run() {
        if (!before.policy().equals(after.policy())) {
            changes.add(Change.of(Kind.HIT_POLICY, key, before.policy(), after.policy()));
        }
        compareColumns(
                before.inputs().stream().map(ColumnText::of).toList(),
                after.inputs().stream().map(ColumnText::of).toList(),
                inputs);
        compareColumns(
                before.outputs().stream().map(ColumnText::of).toList(),
                after.outputs().stream().map(ColumnText::of).toList(),
                outputs);
        compareRows();
    }

    private void compareColumns(List<ColumnText> old, List<ColumnText> now, Matching matching) {
        boolean[] moved = matching.moved();
        for (int i = 0; i < now.size(); i++) {
            ColumnText column = now.get(i);
            int place = matching.counterpart(i);
            if (place < 0) {
                changes.add(Change.ofColumn(Kind.COLUMN_ADDED, key, column.heading(), null, column.heading()));
                continue;
            }
            if (moved[i]) {
                changes.add(Change.ofColumn(Kind.COLUMN_MOVED, key, column.heading(), position(place), position(i)));
            }
            column.compare(key, old.get(place), changes);
        }
        for (int place : matching.removed()) {
            String heading = old.get(place).heading();
            changes.add(Change.ofColumn(Kind.COLUMN_REMOVED, key, heading, heading, null));
        }
    }

    private static String position(int index) {
        return String.valueOf(index + 1);
    }

    private void compareRows() {
        Matching rows = Matching.of(before.rows(), after.rows(), TableRow::id);
        boolean[] moved = rows.moved();
        for (int i = 0; i < after.rows().size(); i++) {
            TableRow row = after.rows().get(i);
            int place = rows.counterpart(i);
            if (place < 0) {
                changes.add(Change.ofRow(Kind.ROW_ADDED, key, row, null, text(row)));
                continue;
            }
            TableRow old = before.rows().get(place);
            if (moved[i]) {
                changes.add(Change.ofRow(Kind.ROW_MOVED, key, row, position(place), position(i)));
            }
            compare(old, row);
        }
        rows.removed()
                .forEach(place -> changes.add(Change.ofRow(
                        Kind.ROW_REMOVED,
                        key,
                        before.rows().get(place),
                        text(before.rows().get(place)),
                        null)));
    }

    private void compare(TableRow old, TableRow row) {
        if (!old.description().equals(row.description())) {
            changes.add(Change.ofRow(Kind.ROW_DESCRIPTION, key, row, old.description(), row.description()));
        }
        for (int i = 0; i < after.inputs().size(); i++) {
            compare(
                    row,
                    after.inputs().get(i).heading(),
                    cell(old.inputs(), inputs, i),
                    row.inputs().get(i));
        }
        for (int i = 0; i < after.outputs().size(); i++) {
            compare(
                    row,
                    after.outputs().get(i).heading(),
                    cell(old.outputs(), outputs, i),
                    row.outputs().get(i));
        }
    }

    /** A new column's cells are compared with nothing: those that say something are changes. */
    private static Cell cell(List<Cell> cells, Matching columns, int column) {
        int place = columns.counterpart(column);
        return place < 0 ? Cell.EMPTY : cells.get(place);
    }

    private void compare(TableRow row, String column, Cell old, Cell now) {
        if (!old.text().equals(now.text())) {
            changes.add(new Change(Kind.CELL, key, row.number(), row.id(), column, old.text(), now.text()));
        } else if (!Objects.equals(old.language(), now.language())) {
            changes.add(new Change(Kind.CELL, key, row.number(), row.id(), column, old.language(), now.language()));
        }
    }

    /** The row in one line: {@code >= 60, "A" → "HOT"}. */
    private static String text(TableRow row) {
        return texts(row.inputs(), "-") + " → " + texts(row.outputs(), "");
    }

    private static String texts(List<Cell> cells, String ofEmpty) {
        List<String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(cell.text().isEmpty() ? ofEmpty : cell.text()));
        return String.join(" | ", texts);
    }
}
