package io.closeloop.rules.excel;

import io.closeloop.rules.excel.UploadedSheet.Line;
import io.closeloop.rules.table.DecisionPart;
import io.closeloop.rules.table.DecisionTable;
import io.closeloop.rules.table.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the rules of one table from its sheet. Rules, their descriptions and their order may have been changed; what
 * columns there are and what they mean is changed in the editor only.
 */
final class UploadedTable {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern TYPOGRAPHIC_QUOTES = Pattern.compile("[^\"]*[\\u201C\\u201D\\u201E][^\"]*");

    private final DecisionPart part;
    private final UploadedSheet sheet;
    private final Set<String> takenIds;
    private final List<SheetColumn> columns;
    private final List<Misfit> misfits = new ArrayList<>();
    private final Set<String> seenIds = new HashSet<>();

    /** @param takenIds ids of what is in the file beside this table's rules */
    UploadedTable(DecisionPart part, UploadedSheet sheet, Set<String> takenIds) {
        this.part = part;
        this.sheet = sheet;
        this.takenIds = takenIds;
        this.columns = SheetColumn.of(part.table());
    }

    /** The rules in the sheet's order; of use only if there are no misfits. */
    List<UploadedRow> rows() {
        checkPolicy();
        int[] places = places();
        return sheet.rules().stream().map(line -> row(line, places)).toList();
    }

    List<Misfit> misfits() {
        return misfits;
    }

    private void checkPolicy() {
        String policy = sheet.head(SheetLayout.POLICY_ROW, 1).text();
        if (!policy.equals(part.table().policy())) {
            misfit(
                    SheetLayout.POLICY_ROW + 1,
                    1,
                    "is changed in the editor only: " + part.table().policy());
        }
    }

    /** In which column of the sheet each of the table's columns is; -1 where it is missing. */
    private int[] places() {
        int[] places = new int[columns.size()];
        Arrays.fill(places, -1);
        for (int i = SheetLayout.FIRST_COLUMN; i < sheet.columns(); i++) {
            SheetColumn head = head(i);
            int column = find(head);
            if (column >= 0 && places[column] < 0) {
                places[column] = i;
                compare(head, columns.get(column), i);
            } else if (!head.cells().stream().allMatch(String::isEmpty)) {
                misfit(SheetLayout.EXPRESSION_ROW + 1, i, "is no column of the table; add it in the editor");
            }
        }
        reportMissing(places);
        return places;
    }

    private void reportMissing(int[] places) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                String reason = "lacks the %s column \"%s\""
                        .formatted(columns.get(i).kind(), columns.get(i).expression());
                misfits.add(new Misfit(sheet.name(), SheetLayout.EXPRESSION_ROW + 1, null, reason));
            }
        }
    }

    private SheetColumn head(int column) {
        return new SheetColumn(
                sheet.head(SheetLayout.KIND_ROW, column).text(),
                sheet.head(SheetLayout.LABEL_ROW, column).text(),
                sheet.head(SheetLayout.EXPRESSION_ROW, column).text(),
                sheet.head(SheetLayout.TYPE_ROW, column).text(),
                sheet.head(SheetLayout.VALUES_ROW, column).text());
    }

    private int find(SheetColumn head) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isSameColumn(head)) {
                return i;
            }
        }
        return -1;
    }

    private void compare(SheetColumn head, SheetColumn column, int place) {
        for (int i = 0; i < head.cells().size(); i++) {
            if (!head.cells().get(i).equals(column.cells().get(i))) {
                misfit(
                        SheetLayout.LABEL_ROW + i + 1,
                        place,
                        "is changed in the editor only: " + column.cells().get(i));
            }
        }
    }

    private UploadedRow row(Line line, int[] places) {
        DecisionTable table = part.table();
        String description = text(line, SheetLayout.DESCRIPTION_COLUMN);
        List<String> cells =
                Arrays.stream(places).mapToObj(place -> feel(line, place)).toList();
        return new UploadedRow(
                id(line),
                description,
                cells.subList(0, table.inputs().size()),
                cells.subList(table.inputs().size(), cells.size()));
    }

    /** A row that was copied in Excel still bears the id of the one it was copied from: the second one is new. */
    private String id(Line line) {
        String id = text(line, SheetLayout.ID_COLUMN);
        if (id.isEmpty() || !seenIds.add(id)) {
            return null;
        }
        boolean known = part.table().rows().stream().map(TableRow::id).anyMatch(id::equals);
        if (!known && takenIds.contains(id)) {
            misfit(line.number(), SheetLayout.ID_COLUMN, "is the id of something else; leave it empty for a new row");
        } else if (!known && !ID.matcher(id).matches()) {
            misfit(
                    line.number(),
                    SheetLayout.ID_COLUMN,
                    "is no id: letters, digits, _ . - only; leave it empty for a new row");
        }
        return id;
    }

    private String feel(Line line, int place) {
        String text = place < 0 ? "" : text(line, place);
        if (TYPOGRAPHIC_QUOTES.matcher(text).matches()) {
            misfit(line.number(), place, "has typographic quotation marks; texts stand between \" and \"");
        }
        return text;
    }

    private String text(Line line, int column) {
        SheetCell cell = line.cell(column);
        if (cell.flaw() != null) {
            misfit(line.number(), column, cell.flaw());
        }
        return cell.text();
    }

    /** One more than can be shown is enough to say that there are more. */
    private void misfit(int row, int column, String reason) {
        if (misfits.size() <= UploadedTables.MOST_MISFITS) {
            misfits.add(Misfit.of(sheet, row, column, reason));
        }
    }
}
