package io.closeloop.rules.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern PART_OF_A_DATE = Pattern.compile("[ymdhs]");

    static SheetCell of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case STRING -> ofText(cell.getText());
            case NUMBER ->
                isDate(cell)
                        ? flawed("is a date of Excel's; write it in FEEL, as date(\"2026-01-31\")")
                        : ofText(number(cell.asNumber()));
            case BOOLEAN -> ofText(cell.asBoolean().toString());
            case FORMULA -> flawed("is a formula; write what the table is to say, as text");
            case ERROR -> flawed("is an error of Excel's");
        };
    }

    private static SheetCell ofText(String given) {
        String text = given.strip();
        if (text.length() > LONGEST) {
            return flawed("has more than " + LONGEST + " characters");
        }
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

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && PART_OF_A_DATE
                        .matcher(
                                LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    /** Excel keeps 15 digits; what its file shows beyond them are the traces of binary fractions. */
    private static String number(BigDecimal number) {
        return number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }
}
