package io.closeloop.intake.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mapping made ready for the rows of one file. */
class RowMapper {

    private static final String TYPE = "type";
    private static final String TIMES = "times";
    private static final String AT = "at";
    private static final String DETAIL = "detail";
    private static final String NEVER = "0";

    private final Map<String, Function<List<String>, String>> fields = new LinkedHashMap<>();
    private final List<Map<String, Function<List<String>, String>>> engagements;
    private final Canonical canonical;

    RowMapper(Mapping mapping, Header header, Canonical canonical) {
        this.canonical = canonical;
        mapping.fields()
                .forEach((name, rule) -> fields.put(
                        name,
                        bound(rule, header, mapping.schema().fields().get(name).kind())));
        this.engagements = mapping.engagements().stream()
                .map(engagement -> bound(engagement, header))
                .toList();
    }

    MappedRow map(TableRow row) {
        return new MappedRow(
                row,
                values(fields, row.cells()),
                engagements.stream()
                        .map(engagement -> values(engagement, row.cells()))
                        .filter(RowMapper::happened)
                        .toList());
    }

    private Map<String, Function<List<String>, String>> bound(EngagementRule engagement, Header header) {
        Map<String, Function<List<String>, String>> bound = new HashMap<>();
        bound.put(TYPE, bound(engagement.type(), header, ImportField.Kind.TEXT));
        optional(engagement.times(), header, ImportField.Kind.NUMBER).ifPresent(times -> bound.put(TIMES, times));
        optional(engagement.at(), header, ImportField.Kind.MOMENT).ifPresent(at -> bound.put(AT, at));
        optional(engagement.detail(), header, ImportField.Kind.TEXT).ifPresent(detail -> bound.put(DETAIL, detail));
        if (engagement.times() == null) {
            bound.put(TIMES, cells -> "1");
        }
        return bound;
    }

    private Optional<Function<List<String>, String>> optional(Rule rule, Header header, ImportField.Kind kind) {
        return Optional.ofNullable(rule).map(given -> bound(given, header, kind));
    }

    private Function<List<String>, String> bound(Rule rule, Header header, ImportField.Kind kind) {
        Function<List<String>, String> text = rule.bind(header);
        return kind == ImportField.Kind.TEXT ? text : text.andThen(value -> canonical.of(kind, value));
    }

    private static Map<String, String> values(Map<String, Function<List<String>, String>> rules, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        rules.forEach((name, rule) -> {
            String value = rule.apply(cells);
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static boolean happened(Map<String, String> engagement) {
        return engagement.containsKey(TYPE) && !NEVER.equals(engagement.getOrDefault(TIMES, NEVER));
    }
}
