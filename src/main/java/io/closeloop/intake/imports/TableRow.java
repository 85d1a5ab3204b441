package io.closeloop.intake.imports;

import java.util.List;

/**
 * One row of a file, as sent.
 *
 * @param line    where it begins: line of a text file, row of a sheet; counted from 1
 * @param shifted whether some of its cells probably stand under the wrong name
 */
record TableRow(long line, List<String> cells, boolean shifted) {

    private static final int REPLACEMENT = 0xFFFD;

    TableRow(long line, List<String> cells) {
        this(line, cells, false);
    }

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
