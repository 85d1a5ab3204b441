package io.closeloop.base;

import java.util.regex.Pattern;

/** Text that people open in a spreadsheet. */
public final class SpreadsheetText {

    /** What a spreadsheet would run as a formula; numbers, signed ones too, are none. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d., ()/-]*");

    private SpreadsheetText() {}

    /** The text with an apostrophe in front where it would be run as a formula. */
    public static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
