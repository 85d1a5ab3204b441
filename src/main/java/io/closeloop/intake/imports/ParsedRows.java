package io.closeloop.intake.imports;

import io.closeloop.base.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows turned into what a feature takes, with the results of those that cannot be. Puts the feature's answers and the
 * rejections together again in the rows' order.
 *
 * @param values  what could be read, in the rows' order
 * @param results the rejections, null where there is a value
 */
record ParsedRows<T>(List<T> values, List<RowResult> results) {

    /** Reads each row; the reader may leave faults in the fields instead of throwing. */
    static <T> ParsedRows<T> of(List<MappedRow> rows, Function<Fields, T> reader) {
        List<T> values = new ArrayList<>(rows.size());
        List<RowResult> results = new ArrayList<>(rows.size());
        for (MappedRow row : rows) {
            Fields fields = Fields.of(row.fields());
            T value = reader.apply(fields);
            if (fields.errors().isEmpty()) {
                values.add(value);
                results.add(null);
            } else {
                results.add(RowResult.rejected(fields.errors()));
            }
        }
        return new ParsedRows<>(values, results);
    }

    /** One result a row, given what became of each value. */
    List<RowResult> with(Function<T, RowResult> outcome) {
        List<RowResult> all = new ArrayList<>(results);
        var next = values.iterator();
        all.replaceAll(rejected -> rejected == null ? outcome.apply(next.next()) : rejected);
        return all;
    }
}
