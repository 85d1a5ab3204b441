package io.closeloop.rules.table;

import java.util.List;

/**
 * One rule of a table.
 *
 * @param number counted from 1, as Cockpit shows it
 * @param id the rule's id, which stays with it when it is moved
 * @param description the analyst's words for it; empty where there are none
 * @param inputs a cell per input column, in their order
 * @param outputs a cell per output column, in their order
 */
public record TableRow(int number, String id, String description, List<Cell> inputs, List<Cell> outputs) {

    public TableRow {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
