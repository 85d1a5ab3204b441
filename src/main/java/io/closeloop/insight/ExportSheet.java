package io.closeloop.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.closeloop.base.SpreadsheetText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A file of rows. Numbers are numbers, days and times are written as in ISO 8601. */
interface ExportSheet extends AutoCloseable {

    void add(List<Object> cells);

    @Override
    void close() throws IOException;

    /** @param format csv or xlsx */
    static ExportSheet of(String format, HttpServletResponse response) throws IOException {
        return format.equals("csv") ? new Csv(response) : new Excel(response);
    }

    /** With the mark by which spreadsheets know UTF-8. */
    final class Csv implements ExportSheet {

        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private final CsvWriter csv;

        Csv(HttpServletResponse response) throws IOException {
            response.setContentType("text/csv;charset=UTF-8");
            response.getWriter().write(BYTE_ORDER_MARK);
            csv = CsvWriter.builder().build(response.getWriter());
        }

        @Override
        public void add(List<Object> cells) {
            csv.writeRecord(cells.stream()
                    .map(String::valueOf)
                    .map(SpreadsheetText::harmless)
                    .toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Text in it is never run, whatever it begins with. */
    final class Excel implements ExportSheet {

        private static final String VERSION = "01.0000";
        private static final int ROWS_IN_MEMORY = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        Excel(HttpServletResponse response) throws IOException {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            workbook = new Workbook(response.getOutputStream(), "Closeloop", VERSION);
            sheet = workbook.newWorksheet("List");
            sheet.freezePane(0, 1);
        }

        @Override
        public void add(List<Object> cells) {
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            row++;
            flushSometimes();
        }

        private void write(int column, Object cell) {
            if (cell instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, String.valueOf(cell));
            }
        }

        private void flushSometimes() {
            if (row % ROWS_IN_MEMORY == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
        }
    }
}
