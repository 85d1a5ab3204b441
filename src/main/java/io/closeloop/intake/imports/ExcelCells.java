package io.closeloop.intake.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Writes what an Excel cell holds as the text that a CSV file of the same mapping would have. */
class ExcelCells {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern PART_OF_A_DATE = Pattern.compile("[ymdhs]");

    private final char decimalMark;

    ExcelCells(char decimalMark) {
        this.decimalMark = decimalMark;
    }

    String text(Cell cell) {
        if (cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
        }
        return cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal number
                ? number(number)
                : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && PART_OF_A_DATE
                        .matcher(
                                LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    private static String date(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    /** Excel keeps 15 digits; what its file shows beyond them are the traces of binary fractions. */
    private String number(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(15)).stripTrailingZeros();
        return rounded.toPlainString().replace('.', decimalMark);
    }
}
