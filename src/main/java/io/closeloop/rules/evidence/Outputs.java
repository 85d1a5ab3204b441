package io.closeloop.rules.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a decision answered, in a form in which equal answers are equal: an empty cell is no answer, and 7 is 7.0.
 *
 * @param rows a map by output name for each row
 * @param failure why the decision could not be taken; null where it could
 */
record Outputs(List<Map<String, Object>> rows, String failure) {

    static Outputs failed(String reason) {
        return new Outputs(List.of(), reason);
    }

    static Outputs of(List<Map<String, Object>> result) {
        return new Outputs(
                result.stream()
                        .map(Outputs::normal)
                        .filter(row -> !row.isEmpty())
                        .toList(),
                null);
    }

    /** What the engine recorded. */
    static Outputs recorded(PastDecision past, PublishedVersion version) {
        if (past.collected() != null) {
            return of(List.of(Map.of(version.resultName(), past.collected())));
        }
        Map<Integer, Map<String, Object>> rows = new TreeMap<>();
        past.outputs()
                .forEach(output -> rows.computeIfAbsent(output.row(), row -> new TreeMap<>())
                        .put(output.name(), output.value()));
        return of(new ArrayList<>(rows.values()));
    }

    private static Map<String, Object> normal(Map<String, Object> row) {
        Map<String, Object> normal = new TreeMap<>();
        row.forEach((name, value) -> {
            if (value != null) {
                normal.put(name, normal(value));
            }
        });
        return normal;
    }

    private static Object normal(Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
