package io.closeloop.rules.excel;

import io.closeloop.base.SpreadsheetNumbers;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What a cell of an uploaded sheet says.
 *
 * @param text empty where it says nothing or nothing that can be taken
 * @param flaw why it cannot be taken; null where it can
 */
record SheetCell(String text, String flaw) {

    static final SheetCell EMPTY = new SheetCell("", null);

    private static final int LONGEST = 4_000;

    static SheetCell of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case STRING -> ofText(cell.getText());
            case NUMBER ->
                SpreadsheetNumbers.isDate(cell.getDataFormatString())
                        ? flawed("is a date of Excel's; write it in FEEL, as date(\"2026-01-31\")")
                        : ofText(SpreadsheetNumbers.text(cell.asNumber()));
            case BOOLEAN -> ofText(cell.asBoolean().toString());
            case FORMULA -> flawed("is a formula; write what the table is to say, as text");
            case ERROR -> flawed("is an error of Excel's");
        };
    }

    private static SheetCell ofText(String given) {
        if (given.length() > LONGEST) {
            // Not stripped before: the same long text may stand in every cell.
            return flawed("has more than " + LONGEST + " characters");
        }
        String text = given.strip();
        return text.chars().anyMatch(character -> Character.isISOControl(character) && !isBreak(character))
                ? flawed("has control characters")
                : new SheetCell(text, null);
    }

    private static boolean isBreak(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static SheetCell flawed(String reason) {
        return new SheetCell("", reason);
    }
}
