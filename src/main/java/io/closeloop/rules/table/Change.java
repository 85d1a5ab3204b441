package io.closeloop.rules.table;

/**
 * One thing in which two files differ.
 *
 * @param decisionKey the decision it is in; null where it is the file's
 * @param row number of the row in the newer file, in the older one where it was removed; null where no row differs
 * @param rowId the rule's id; null where no row differs
 * @param column heading of the column; null where no column differs
 * @param before what it was; null where it was not there
 * @param after what it is; null where it is gone
 */
public record Change(
        Kind kind, String decisionKey, Integer row, String rowId, String column, String before, String after) {

    /** What differs. */
    public enum Kind {
        FILE_NAME,
        DECISION_ADDED,
        DECISION_REMOVED,
        NAME,
        DESCRIPTION,
        RESULT,
        REQUIREMENTS,
        TIME_TO_LIVE,
        EXPRESSION,
        HIT_POLICY,
        COLUMN_ADDED,
        COLUMN_REMOVED,
        COLUMN_MOVED,
        COLUMN_LABEL,
        COLUMN_EXPRESSION,
        COLUMN_NAME,
        COLUMN_TYPE,
        COLUMN_VALUES,
        ROW_ADDED,
        ROW_REMOVED,
        ROW_MOVED,
        ROW_DESCRIPTION,
        CELL
    }

    /** Of a decision as a whole. */
    static Change of(Kind kind, String decisionKey, String before, String after) {
        return new Change(kind, decisionKey, null, null, null, before, after);
    }

    /** Of a column. */
    static Change ofColumn(Kind kind, String decisionKey, String column, String before, String after) {
        return new Change(kind, decisionKey, null, null, column, before, after);
    }

    /** Of a row. */
    static Change ofRow(Kind kind, String decisionKey, TableRow row, String before, String after) {
        return new Change(kind, decisionKey, row.number(), row.id(), null, before, after);
    }
}
