package io.closeloop.rules.trial;

import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.table.Cell;
import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.InputColumn;
import io.closeloop.rules.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells for each row of a table which of its cells fit; the engine stops at the first that does not. */
final class RowTrial {

    private final UndeployedDecisions undeployed;

    RowTrial(UndeployedDecisions undeployed) {
        this.undeployed = undeployed;
    }

    List<TriedRow> tried(DecisionTable table, Map<String, Object> known) {
        List<Object> values = new ArrayList<>();
        table.inputs().forEach(column -> values.add(value(column, known)));
        return table.rows().stream()
                .map(row -> tried(table, row, values, known))
                .toList();
    }

    private TriedRow tried(DecisionTable table, TableRow row, List<Object> values, Map<String, Object> known) {
        List<TriedCell> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            InputColumn column = table.inputs().get(i);
            Cell cell = row.inputs().get(i);
            boolean fits = cell.isEmpty() || fits(column, cell.text(), values.get(i), known);
            cells.add(new TriedCell(column.heading(), cell.text(), values.get(i), fits));
        }
        return new TriedRow(row.number(), row.id(), cells.stream().allMatch(TriedCell::fits), cells);
    }

    private Object value(InputColumn column, Map<String, Object> known) {
        try {
            return undeployed.evaluate(column.expression().text(), known);
        } catch (RuntimeException toldByTheDecision) {
            return null;
        }
    }

    private boolean fits(InputColumn column, String tests, Object value, Map<String, Object> known) {
        Map<String, Object> inside = new HashMap<>(known);
        String name = column.variable() == null ? UndeployedDecisions.TESTED : column.variable();
        inside.put(name, value);
        try {
            return undeployed.passes(tests, name, inside);
        } catch (RuntimeException toldByTheDecision) {
            return false;
        }
    }
}
