package io.closeloop.rules.excel;

import io.closeloop.rules.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks as somebody edits them: a sheet is a list of rows of texts. */
final class Workbooks {

    private Workbooks() {}

    static String packaged(String file) throws IOException {
        try (InputStream xml = Workbooks.class.getResourceAsStream("/dmn/" + file)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The only sheet of what is written for a draft. */
    static List<List<String>> sheet(String xml) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(WorkbookWriter.write(TableReader.read(xml))))) {
            return texts(workbook.getFirstSheet());
        }
    }

    private static List<List<String>> texts(Sheet sheet) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
                lines.add(cells);
            });
        }
        return lines;
    }

    static byte[] workbook(List<List<String>> sheet) throws IOException {
        return workbook(target -> {
            for (int i = 0; i < sheet.size(); i++) {
                for (int j = 0; j < sheet.get(i).size(); j++) {
                    target.value(i, j, sheet.get(i).get(j));
                }
            }
        });
    }

    static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "01.0000")) {
            content.accept(workbook.newWorksheet("edited"));
        }
        return bytes.toByteArray();
    }
}
