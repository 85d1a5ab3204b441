package io.closeloop.intake.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.closeloop.base.SpreadsheetText;
import java.util.ArrayList;
import java.util.List;

/** Writes rejected rows as sent, with the line, the field and the reason behind them. */
class RejectedCsv {

    /** What stands behind the columns of the file. */
    static final List<String> ADDED_COLUMNS = List.of("line", "field", "reason");

    private final CsvWriter csv;
    private final int columns;

    RejectedCsv(CsvWriter csv, List<String> header) {
        this.csv = csv;
        this.columns = header.size();
        write(header, ADDED_COLUMNS);
    }

    void add(RejectedRow row) {
        write(row.cells(), List.of(String.valueOf(row.line()), row.field(), row.reason()));
    }

    /** Every row as wide as the header, so that the reasons stand in one column. */
    private void write(List<String> cells, List<String> behind) {
        List<String> all = new ArrayList<>(columns + behind.size());
        cells.stream().limit(columns).map(SpreadsheetText::harmless).forEach(all::add);
        while (all.size() < columns) {
            all.add("");
        }
        all.addAll(behind);
        csv.writeRecord(all);
    }
}
