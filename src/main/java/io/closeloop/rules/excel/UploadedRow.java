package io.closeloop.rules.excel;

import java.util.List;

/**
 * A rule as the workbook has it.
 *
 * @param id null for a new one that was not given an id
 * @param inputs a text per input column, in the table's order
 * @param outputs a text per output column, in the table's order
 */
record UploadedRow(String id, String description, List<String> inputs, List<String> outputs) {}
