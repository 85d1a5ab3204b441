package io.closeloop.insight;

import io.closeloop.base.Page;
import io.closeloop.base.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Writes a list to a file, a page at a time, so that no more than a page of it is in memory. The columns are the fields of
 * its rows, by the names that they have over HTTP.
 *
 * @param name  of the file
 * @param type  of a row
 * @param pages reads a page, counted from 0
 */
record ListExport<R extends Record>(String name, Class<R> type, IntFunction<Page<R>> pages) {

    static final int MOST_ROWS = 20_000;
    static final int ROWS_A_PAGE = 200;

    private static final String ID_FOR_LINKS = "processInstanceId";

    /** @param format csv or xlsx */
    void write(String format, HttpServletResponse response) throws IOException {
        Page<R> first = pages.apply(0);
        if (first.total() > MOST_ROWS) {
            throw Refusal.invalid("to", "must leave at most " + MOST_ROWS + " rows", first.total());
        }
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
        try (ExportSheet sheet = ExportSheet.of(format, response)) {
            sheet.add(columns()
                    .map(RecordComponent::getName)
                    .map(Object.class::cast)
                    .toList());
            for (int page = 0; (long) page * ROWS_A_PAGE < first.total(); page++) {
                for (R row : page == 0 ? first.items() : pages.apply(page).items()) {
                    sheet.add(cells(row));
                }
            }
        }
    }

    private Stream<RecordComponent> columns() {
        return Arrays.stream(type.getRecordComponents())
                .filter(column -> !column.getName().equals(ID_FOR_LINKS));
    }

    private List<Object> cells(R row) {
        return columns().map(column -> valueOf(row, column)).toList();
    }

    private static Object valueOf(Record row, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(row);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
