package io.closeloop.lead;

import io.closeloop.base.Refusal;
import java.util.Map;
import java.util.TreeSet;

/** The orders in which leads can be listed. */
final class LeadSort {

    private static final Map<String, String> COLUMNS = Map.of(
            "number", "id",
            "createdAt", "created_at",
            "company", "company_key",
            "score", "score",
            "budget", "budget");

    private LeadSort() {}

    /** The {@code order by} of a field's name, with a leading minus for descending; the newest first for null. */
    static String of(String sort) {
        if (sort == null) {
            return "id desc";
        }
        boolean descending = sort.startsWith("-");
        String column = COLUMNS.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw Refusal.invalid("sort", "must be one of " + new TreeSet<>(COLUMNS.keySet()), sort);
        }
        return column + (descending ? " desc nulls last, id desc" : " asc nulls last, id");
    }
}
