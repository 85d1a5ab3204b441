package io.closeloop.rules.excel;

import java.util.List;

/**
 * Where what stands on a decision's sheet, rows and columns counted from 0: the decision and its hit policy, then the
 * heads of the columns, then a row for each rule. The first two columns are a rule's id and description.
 */
final class SheetLayout {

    static final int DECISION_ROW = 0;
    static final int POLICY_ROW = 1;
    static final int LABEL_ROW = 2;
    static final int KIND_ROW = 3;
    static final int EXPRESSION_ROW = 4;
    static final int TYPE_ROW = 5;
    static final int VALUES_ROW = 6;
    static final int FIRST_RULE_ROW = 7;

    static final int ID_COLUMN = 0;
    static final int DESCRIPTION_COLUMN = 1;
    static final int FIRST_COLUMN = 2;

    static final String DECISION = "Decision";
    static final String POLICY = "Hit policy";
    static final String ROW_ID = "Row id";
    static final String DESCRIPTION = "Description";

    /** What the rows of a column's head are, beside it. */
    static final List<String> HEAD = List.of(DESCRIPTION, "Kind", "Expression or name", "Type", "Allowed values");

    private SheetLayout() {}

    /** A column as Excel names it: A, B, … Z, AA. */
    static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
