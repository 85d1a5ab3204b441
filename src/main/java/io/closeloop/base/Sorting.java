package io.closeloop.base;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The orders in which a list can be read.
 *
 * @param columns  the columns by the names of the fields that users sort by
 * @param nullable those of the columns that may be empty: empty ones come last, at the price of the index in its order
 * @param id       the column by which rows are new or old, and never equal
 */
public record Sorting(Map<String, String> columns, Set<String> nullable, String id) {

    /** The {@code order by} of a field's name, with a leading minus for descending; the newest first for null. */
    public String orderBy(String field) {
        return orderBy(field, id + " desc");
    }

    /** The same, but with another {@code order by} for null. */
    public String orderBy(String field, String otherwise) {
        if (field == null) {
            return otherwise;
        }
        boolean descending = field.startsWith("-");
        String column = columns.get(descending ? field.substring(1) : field);
        if (column == null) {
            throw Refusal.invalid("sort", "must be one of " + new TreeSet<>(columns.keySet()), field);
        }
        String direction = descending ? " desc" : " asc";
        if (column.equals(id)) {
            return id + direction;
        }
        return column + direction + (nullable.contains(column) ? " nulls last, " : ", ") + id + direction;
    }
}
