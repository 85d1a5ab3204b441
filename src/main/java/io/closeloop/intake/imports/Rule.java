package io.closeloop.intake.imports;

import io.closeloop.base.Normalised;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How one value is made from a row.
 *
 * @param kind       whether {@code text} is a column's name, a template over columns or the value itself
 * @param values     translations of what that gives; empty for none
 * @param ignoreCase whether the translations are found in any spelling of capitals and blanks
 * @param otherwise  what all else is translated to, nothing given included; null to leave it as it is
 */
record Rule(Kind kind, String text, Map<String, String> values, boolean ignoreCase, String otherwise) {

    /** Where a value comes from. */
    enum Kind {
        COLUMN,
        TEMPLATE,
        VALUE
    }

    static Rule column(String name) {
        return new Rule(Kind.COLUMN, name, Map.of(), false, null);
    }

    static Rule value(String value) {
        return new Rule(Kind.VALUE, value, Map.of(), false, null);
    }

    /** Columns that the rule reads. */
    List<String> columns() {
        return switch (kind) {
            case COLUMN -> List.of(text);
            case TEMPLATE -> Template.of(text).columns();
            case VALUE -> List.of();
        };
    }

    /** The rule for rows under this header. */
    Function<List<String>, String> bind(Header header) {
        Function<List<String>, String> source = source(header);
        return values.isEmpty() && otherwise == null ? source : source.andThen(this::translate);
    }

    private Function<List<String>, String> source(Header header) {
        return switch (kind) {
            case COLUMN -> Header.cell(header.indexOf(text));
            case TEMPLATE -> Template.of(text).bind(header);
            case VALUE -> cells -> text;
        };
    }

    private String translate(String given) {
        String translated = values.get(ignoreCase ? Normalised.name(given) : given);
        if (translated != null) {
            return translated;
        }
        return otherwise == null ? given : otherwise;
    }
}
