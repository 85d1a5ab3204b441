package io.closeloop.intake.imports;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The names of a file's columns. */
record Header(List<String> names) {

    /** Refuses a file that lacks a column or has one of its name twice. */
    void mustHave(Collection<String> columns) {
        List<FieldError> errors = columns.stream()
                .distinct()
                .filter(column -> Collections.frequency(names, column) != 1)
                .map(column -> FieldError.of("file", fault(column), column))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    int indexOf(String column) {
        return names.indexOf(column);
    }

    /** The text of a row's cell without blanks around it; empty where the row is shorter. */
    static Function<List<String>, String> cell(int index) {
        return cells -> index < cells.size() ? cells.get(index).strip() : "";
    }

    private String fault(String column) {
        return names.contains(column)
                ? "has the column \"%s\" more than once".formatted(column)
                : "has no column \"%s\"; its columns are %s".formatted(column, String.join(", ", names));
    }
}
