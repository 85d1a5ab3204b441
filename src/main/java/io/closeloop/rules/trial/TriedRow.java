package io.closeloop.rules.trial;

import java.util.List;

/**
 * A row of a table.
 *
 * @param row counted from 1
 * @param hit whether all its cells fit
 * @param inputs its cells, in the columns' order
 */
public record TriedRow(int row, String rowId, boolean hit, List<TriedCell> inputs) {}
