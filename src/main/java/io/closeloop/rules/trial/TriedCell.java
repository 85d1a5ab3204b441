package io.closeloop.rules.trial;

/**
 * A cell and what it was tested on.
 *
 * @param column heading of the column
 * @param cell as written; empty where everything fits
 * @param value what the column's expression gave
 */
public record TriedCell(String column, String cell, Object value, boolean fits) {}
