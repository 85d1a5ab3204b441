package io.closeloop.rules.excel;

import io.closeloop.base.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads an uploaded workbook as text, within bounds. */
final class WorkbookReader {

    private static final int MOST_SHEETS = 50;
    private static final int MOST_ROWS = 5_000;

    private WorkbookReader() {}

    /** @throws Refusal INVALID where the file is no workbook, broken or too large */
    static List<UploadedSheet> read(byte[] content) {
        WorkbookGuard.check(content);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            List<UploadedSheet> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS + 1L).toList()) {
                sheets.add(read(sheet));
            }
            return atMost(MOST_SHEETS, sheets, "sheets");
        } catch (Refusal said) {
            throw said;
        } catch (IOException | RuntimeException e) {
            // The library meets broken files with all kinds of exceptions.
            throw WorkbookGuard.refusal("looks like an Excel workbook but is broken");
        }
    }

    private static UploadedSheet read(Sheet sheet) throws IOException {
        List<UploadedSheet.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                UploadedSheet.Line line = line(each.next());
                if (!line.isEmpty()) {
                    lines.add(line);
                    atMost(MOST_ROWS, lines, "rows in a sheet");
                }
            }
        }
        return new UploadedSheet(sheet.getName(), lines);
    }

    private static UploadedSheet.Line line(Row row) {
        if (row.getCellCount() > WorkbookGuard.MOST_COLUMNS) {
            throw tooMany(WorkbookGuard.MOST_COLUMNS, "columns");
        }
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? SheetCell.EMPTY : SheetCell.of(cell));
        }
        return new UploadedSheet.Line(row.getRowNum(), cells);
    }

    private static <T> List<T> atMost(int most, List<T> found, String what) {
        if (found.size() > most) {
            throw tooMany(most, what);
        }
        return found;
    }

    private static Refusal tooMany(int most, String what) {
        return WorkbookGuard.refusal("must have at most " + most + " " + what);
    }
}
