package io.closeloop.rules.excel;

import io.closeloop.rules.table.Cell;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.TableRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a file's tables as a workbook, one sheet each. Every cell is text and formatted as text: what begins with = + -
 * or @ is FEEL and stays so, in the file and when somebody edits it.
 */
final class WorkbookWriter {

    private static final String APPLICATION = "Closeloop";
    private static final String APPLICATION_VERSION = "01.0000";
    private static final String AS_TEXT = "@";
    private static final String HEAD_COLOUR = "E8EEF4";
    private static final int WIDTH = 24;
    private static final int DESCRIPTION_WIDTH = 60;

    private WorkbookWriter() {}

    static byte[] write(DecisionFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, APPLICATION_VERSION)) {
            file.decisions().stream()
                    .filter(DecisionPart::isTable)
                    .forEach(part -> write(part, workbook.newWorksheet(part.key())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DecisionPart part, Worksheet sheet) {
        List<SheetColumn> columns = SheetColumn.of(part.table());
        row(sheet, SheetLayout.DECISION_ROW, List.of(SheetLayout.DECISION, part.key(), text(part.name())));
        row(
                sheet,
                SheetLayout.POLICY_ROW,
                List.of(SheetLayout.POLICY, part.table().policy()));
        sheet.value(SheetLayout.LABEL_ROW, SheetLayout.ID_COLUMN, SheetLayout.ROW_ID);
        for (int i = 0; i < SheetLayout.HEAD.size(); i++) {
            sheet.value(SheetLayout.LABEL_ROW + i, SheetLayout.DESCRIPTION_COLUMN, SheetLayout.HEAD.get(i));
        }
        for (int i = 0; i < columns.size(); i++) {
            column(sheet, SheetLayout.FIRST_COLUMN + i, columns.get(i).cells());
        }
        for (TableRow row : part.table().rows()) {
            row(sheet, SheetLayout.FIRST_RULE_ROW + row.number() - 1, cells(row));
        }
        format(
                sheet,
                SheetLayout.FIRST_COLUMN + columns.size() - 1,
                part.table().rows().size());
    }

    private static List<String> cells(TableRow row) {
        Stream<String> cells =
                Stream.concat(row.inputs().stream(), row.outputs().stream()).map(Cell::text);
        return Stream.concat(Stream.of(text(row.id()), row.description()), cells)
                .toList();
    }

    private static void row(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
        }
    }

    private static void column(Worksheet sheet, int column, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(SheetLayout.LABEL_ROW + i, column, texts.get(i));
        }
        sheet.width(column, WIDTH);
    }

    private static void format(Worksheet sheet, int lastColumn, int rules) {
        sheet.width(SheetLayout.ID_COLUMN, WIDTH);
        sheet.width(SheetLayout.DESCRIPTION_COLUMN, DESCRIPTION_WIDTH);
        sheet.freezePane(SheetLayout.FIRST_COLUMN, SheetLayout.FIRST_RULE_ROW);
        sheet.range(0, 0, SheetLayout.FIRST_RULE_ROW - 1, lastColumn)
                .style()
                .bold()
                .fillColor(HEAD_COLOUR)
                .format(AS_TEXT)
                .set();
        if (rules > 0) {
            sheet.range(SheetLayout.FIRST_RULE_ROW, 0, SheetLayout.FIRST_RULE_ROW + rules - 1, lastColumn)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .format(AS_TEXT)
                    .set();
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
