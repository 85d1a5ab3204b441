package io.closeloop.intake.imports;

import io.closeloop.base.SpreadsheetNumbers;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Writes what an Excel cell holds as the text that a CSV file of the same mapping would have. */
class ExcelCells {

    private final char decimalMark;

    ExcelCells(char decimalMark) {
        this.decimalMark = decimalMark;
    }

    String text(Cell cell) {
        if (cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return SpreadsheetNumbers.isDate(cell.getDataFormatString())
                    ? date(cell.asDate())
                    : number(cell.asNumber());
        }
        return cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal number
                ? number(number)
                : cell.getText();
    }

    private static String date(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private String number(BigDecimal number) {
        return SpreadsheetNumbers.text(number).replace('.', decimalMark);
    }
}
