package io.closeloop.opportunity;

import io.closeloop.base.Refusal;
import java.util.Map;
import java.util.TreeSet;

/** The orders in which deals can be listed. */
final class OpportunitySort {

    private static final Map<String, String> COLUMNS = Map.of(
            "number", "o.id",
            "createdAt", "o.created_at",
            "closedAt", "o.closed_at",
            "expectedCloseDate", "o.expected_close_date",
            "amount", "o.amount");

    private OpportunitySort() {}

    /** The {@code order by} of a field's name, with a leading minus for descending; the newest first for null. */
    static String of(String sort) {
        if (sort == null) {
            return "o.id desc";
        }
        boolean descending = sort.startsWith("-");
        String column = COLUMNS.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw Refusal.invalid("sort", "must be one of " + new TreeSet<>(COLUMNS.keySet()), sort);
        }
        return column + (descending ? " desc nulls last, o.id desc" : " asc nulls last, o.id");
    }
}
