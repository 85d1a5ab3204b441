package io.closeloop.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook: its first row that is not empty is the header, empty rows are skipped. */
class ExcelTable implements Table {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final ExcelCells cells;
    private final List<String> header;
    private TableRow next;

    ExcelTable(byte[] content, FileFormat format) {
        ZipGuard.check(content);
        this.cells = new ExcelCells(format.decimalMark());
        this.workbook = read(() -> open(content));
        this.stream = read(() -> openSheet(workbook));
        this.rows = stream.iterator();
        this.header = readHeader();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        while (next == null && read(rows::hasNext)) {
            TableRow row = row(read(rows::next));
            next = row.cells().stream().allMatch(String::isBlank) ? null : row;
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TableRow row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private List<String> readHeader() {
        if (!hasNext()) {
            throw new UnreadableFileException(
                    "The workbook's first sheet is empty. Its first row must name the columns.");
        }
        return next().cells().stream().map(String::strip).toList();
    }

    private TableRow row(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new UnreadableFileException(
                    "Row %,d has more than %,d columns.".formatted(row.getRowNum(), MOST_COLUMNS));
        }
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            texts.add(cell == null ? "" : read(() -> cells.text(cell)));
        }
        return new TableRow(row.getRowNum(), texts);
    }

    private static ReadableWorkbook open(byte[] content) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static Stream<Row> openSheet(ReadableWorkbook workbook) {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The library meets broken files with all kinds of exceptions. */
    private static <T> T read(Supplier<T> step) {
        try {
            return step.get();
        } catch (UnreadableFileException said) {
            throw said;
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | ClassCastException e) {
            throw broken(e);
        }
    }

    private static UnreadableFileException broken(Exception cause) {
        return new UnreadableFileException("The file looks like an Excel workbook but is broken.", cause);
    }
}
