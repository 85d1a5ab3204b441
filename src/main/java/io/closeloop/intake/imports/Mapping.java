package io.closeloop.intake.imports;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which column of a file is which field of a type, and how the file writes things. */
record Mapping(Schema schema, FileFormat format, Map<String, Rule> fields, List<EngagementRule> engagements) {

    /**
     * The mapping of a file whose columns bear the fields' names. Columns without a name are left out, and those that
     * the report of rejected rows adds, so that it can be corrected and sent again.
     */
    static Mapping byName(Schema schema, List<String> header) {
        List<String> columns = header.stream()
                .filter(column -> !column.isEmpty() && !RejectedCsv.ADDED_COLUMNS.contains(column))
                .toList();
        List<String> unknown = columns.stream()
                .filter(column -> !schema.fields().containsKey(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown.stream()
                    .map(column -> FieldError.of(
                            "file",
                            "has a column that is no field of %s; send a mapping, or name the columns %s"
                                    .formatted(schema.type().key(), schema.fieldNames()),
                            column))
                    .toList());
        }
        Map<String, Rule> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column, Rule.column(column)));
        return new Mapping(schema, FileFormat.STANDARD, fields, List.of());
    }

    /** The mapping for rows under this header; refuses a file that has not what it reads. */
    RowMapper bind(List<String> names, Canonical canonical) {
        Header header = new Header(names);
        header.mustHave(Stream.concat(
                        fields.values().stream().flatMap(rule -> rule.columns().stream()),
                        engagements.stream().flatMap(rule -> rule.columns().stream()))
                .toList());
        mustGiveRequiredFields();
        return new RowMapper(this, header, canonical);
    }

    private void mustGiveRequiredFields() {
        List<FieldError> missing = schema.fields().values().stream()
                .filter(field -> field.required() && !fields.containsKey(field.name()))
                .map(field -> FieldError.of("file", "has no column for " + field.name(), null))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }
}
