package io.closeloop.rules.table;

/**
 * One expression of a file.
 *
 * @param id the element's id; null where it has none
 * @param text what is written, without the white space around it; empty where nothing is
 * @param language the expression language as written; null where the file leaves it to the engine, which takes FEEL
 */
public record Cell(String id, String text, String language) {

    private static final String ANYTHING = "-";

    static final Cell EMPTY = new Cell(null, "", null);

    /** Whether the cell of an input fits every value. */
    public boolean isEmpty() {
        return text.isEmpty() || text.equals(ANYTHING);
    }
}
