package io.closeloop.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The CSV files that are imported, with the API's field names as headers. */
final class ImportFiles {

    private static final List<String> DEAL_FIELDS =
            List.of("externalId", "owner", "region", "amount", "state", "stage", "engagedOn");

    private ImportFiles() {}

    static String leads(int first, int count) {
        return csv(Leads.FIELDS, first, count, Leads::lead);
    }

    /** Open deals whose owner is to make the first contact. */
    static String deals(int first, int count) {
        return csv(DEAL_FIELDS, first, count, ImportFiles::deal);
    }

    private static Map<String, Object> deal(int index) {
        return Map.of(
                "externalId",
                "bench-" + index,
                "owner",
                Sellers.id(index),
                "region",
                "North",
                "amount",
                150_000,
                "state",
                "OPEN",
                "stage",
                "INITIAL_CONTACT",
                "engagedOn",
                LocalDate.now());
    }

    private static String csv(List<String> columns, int first, int count, IntFunction<Map<String, Object>> row) {
        return IntStream.range(first, first + count)
                .mapToObj(row)
                .map(values -> line(columns, values))
                .collect(Collectors.joining("\n", String.join(",", columns) + "\n", ""));
    }

    private static String line(List<String> columns, Map<String, Object> values) {
        return columns.stream()
                .map(column -> values.getOrDefault(column, "").toString())
                .collect(Collectors.joining(","));
    }
}
