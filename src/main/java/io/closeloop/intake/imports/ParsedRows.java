package io.closeloop.intake.imports;

import io.closeloop.base.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows turned into what a feature takes, with the results of those that cannot be. Puts the feature's answers and the
 * rejections together again in the rows' order.
 *
 * @param values  what could be read, in the rows' order
 * @param results the rejections, null where there is a value
 */
record ParsedRows<T>(List<T> values, List<RowOutcome> results) {

    /** Reads each row; the reader may leave faults in the fields instead of throwing. */
    static <T> ParsedRows<T> of(List<MappedRow> rows, BiFunction<MappedRow, Fields, T> reader) {
        List<T> values = new ArrayList<>(rows.size());
        List<RowOutcome> results = new ArrayList<>(rows.size());
        for (MappedRow row : rows) {
            Fields fields = Fields.of(row.fields());
            T value = reader.apply(row, fields);
            if (fields.errors().isEmpty()) {
                values.add(value);
                results.add(null);
            } else {
                results.add(RowOutcome.rejected(fields.errors()));
            }
        }
        return new ParsedRows<>(values, results);
    }

    /** One result a row, given what became of each value. */
    List<RowOutcome> with(Function<T, RowOutcome> outcome) {
        List<RowOutcome> all = new ArrayList<>(results);
        var next = values.iterator();
        all.replaceAll(rejected -> rejected == null ? outcome.apply(next.next()) : rejected);
        return all;
    }

    /** The names that the rows give for something, each once. */
    Set<String> given(Function<T, String> name) {
        return values.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
