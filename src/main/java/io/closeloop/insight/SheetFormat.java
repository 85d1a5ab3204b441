package io.closeloop.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/** The formats in which tables can be taken along. */
enum SheetFormat {
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)) {
        @Override
        byte[] write(Sheet.Table table) {
            StringWriter text = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(table.columns());
                table.rows()
                        .forEach(row -> csv.writeRecord(
                                row.stream().map(SheetFormat::harmless).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
        @Override
        byte[] write(Sheet.Table table) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "Closeloop", null)) {
                Worksheet sheet = workbook.newWorksheet("Figures");
                head(sheet, table.columns());
                for (int row = 0; row < table.rows().size(); row++) {
                    fill(sheet, row + 1, table.rows().get(row));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    };

    /** What a spreadsheet would run as a formula when it opens a CSV. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final MediaType mediaType;

    SheetFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    abstract byte[] write(Sheet.Table table);

    MediaType mediaType() {
        return mediaType;
    }

    private static String harmless(Sheet.Cell cell) {
        return cell.value() instanceof String && FORMULA.matcher(cell.text()).matches()
                ? "'" + cell.text()
                : cell.text();
    }

    private static void head(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void fill(Worksheet sheet, int row, List<Sheet.Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            put(sheet, row, column, cells.get(column).value());
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
