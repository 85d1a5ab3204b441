package io.closeloop.rules.excel;

import java.util.List;

/** A sheet of an uploaded workbook, without the rows that are empty. */
record UploadedSheet(String name, List<Line> lines) {

    /**
     * A row of a sheet.
     *
     * @param number counted from 1, as Excel shows it
     */
    record Line(int number, List<SheetCell> cells) {

        SheetCell cell(int column) {
            return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
        }

        boolean isEmpty() {
            return cells.stream().allMatch(SheetCell.EMPTY::equals);
        }
    }

    /** A cell of the head; nothing where the sheet has no such row. */
    SheetCell head(int row, int column) {
        return lines.stream()
                .filter(line -> line.number() == row + 1)
                .findFirst()
                .map(line -> line.cell(column))
                .orElse(SheetCell.EMPTY);
    }

    /** The rows below the head. */
    List<Line> rules() {
        return lines.stream()
                .filter(line -> line.number() > SheetLayout.FIRST_RULE_ROW)
                .toList();
    }

    int columns() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }
}
