package io.closeloop.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Excel keeps as a number. */
public final class SpreadsheetNumbers {

    /** Excel's numbers end at 1E+308. */
    private static final int MOST_DIGITS = 400;
    /** Excel's own limit. */
    private static final int LONGEST_FORMAT = 255;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern PART_OF_A_DATE = Pattern.compile("[ymdhs]");

    private SpreadsheetNumbers() {}

    /** Whether a number is shown as a date or time. Null, the standard format, is none. */
    public static boolean isDate(String format) {
        return format != null
                && format.length() <= LONGEST_FORMAT
                && PART_OF_A_DATE
                        .matcher(
                                LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    /**
     * The number as text, without the traces of binary fractions: Excel keeps 15 digits. One that is beyond Excel's
     * numbers stays written with its exponent; written out it might fill the memory.
     */
    public static String text(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(15));
        return Math.abs((long) rounded.precision() - rounded.scale()) > MOST_DIGITS
                ? rounded.toString()
                : rounded.stripTrailingZeros().toPlainString();
    }
}
