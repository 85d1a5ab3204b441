package io.closeloop.intake.imports;

import java.util.List;

/**
 * One row of a file, as sent.
 *
 * @param line where it begins: line of a text file, row of a sheet; counted from 1
 */
record TableRow(long line, List<String> cells) {

    private static final int REPLACEMENT = 0xFFFD;

    /** The row in characters that the database can hold, for the report of rejected rows. */
    List<String> storable() {
        return cells.stream().map(TableRow::storable).toList();
    }

    private static String storable(String cell) {
        return cell.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
