package io.closeloop.rules.table;

import java.util.ArrayList;
import java.util.List;

/**
 * One decision of a file: a table, or one expression.
 *
 * @param key the decision's id, under which processes and other decisions know it
 * @param description the analyst's words for it; empty where there are none
 * @param timeToLive how long the engine keeps what was decided, as ISO 8601 period or days; null where it is missing
 * @param resultName name of an expression's result; null for a table, whose outputs have names
 * @param resultType type of an expression's result; null for a table or where it is left open
 * @param table null where the decision is one expression
 * @param expression null where the decision is a table
 * @param requiredDecisions keys of the decisions of the same file whose results it uses
 * @param requiredInputs ids of the inputs drawn into it
 */
public record DecisionPart(
        String key,
        String name,
        String description,
        String timeToLive,
        String resultName,
        String resultType,
        DecisionTable table,
        Cell expression,
        List<String> requiredDecisions,
        List<String> requiredInputs) {

    public DecisionPart {
        requiredDecisions = List.copyOf(requiredDecisions);
        requiredInputs = List.copyOf(requiredInputs);
    }

    public boolean isTable() {
        return table != null;
    }

    /** Everything that is evaluated. */
    List<Cell> cells() {
        if (!isTable()) {
            return List.of(expression);
        }
        List<Cell> cells = new ArrayList<>();
        table.inputs().forEach(column -> cells.add(column.expression()));
        table.rows().forEach(row -> {
            cells.addAll(row.inputs());
            cells.addAll(row.outputs());
        });
        return cells;
    }

    /** Names under which other decisions and processes read what it answers. */
    public List<String> outputNames() {
        return isTable() ? table.outputs().stream().map(OutputColumn::name).toList() : List.of(resultName);
    }
}
