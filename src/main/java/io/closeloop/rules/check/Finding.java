package io.closeloop.rules.check;

import io.closeloop.rules.table.TableRow;

/**
 * One thing that is wrong.
 *
 * @param decisionKey the decision it is in; null where it is the file's
 * @param row number of the row, counted from 1; null where no row is at fault
 * @param rowId the rule's id; null where no row is at fault
 * @param column heading of the column; null where no column is at fault
 * @param message the sentence for the analyst; it names row and column itself
 */
public record Finding(FindingCode code, String decisionKey, Integer row, String rowId, String column, String message) {

    static Finding ofFile(FindingCode code, String message) {
        return new Finding(code, null, null, null, null, message);
    }

    static Finding ofDecision(FindingCode code, String decisionKey, String message) {
        return new Finding(code, decisionKey, null, null, null, message);
    }

    static Finding ofColumn(FindingCode code, String decisionKey, String column, String message) {
        return new Finding(code, decisionKey, null, null, column, "Column \"" + column + "\": " + message);
    }

    static Finding ofRow(FindingCode code, String decisionKey, TableRow row, String message) {
        return new Finding(code, decisionKey, row.number(), row.id(), null, "Row " + row.number() + ' ' + message);
    }

    static Finding ofCell(FindingCode code, String decisionKey, TableRow row, String column, String message) {
        String place = "Row " + row.number() + ", column \"" + column + "\": ";
        return new Finding(code, decisionKey, row.number(), row.id(), column, place + message);
    }
}
