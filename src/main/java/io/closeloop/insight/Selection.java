package io.closeloop.insight;

import io.closeloop.base.Conditions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rows of the figures' tables and views are counted: those of a period that fit the filters and that the asking
 * user may see.
 *
 * @param filters   what the rows' columns must be
 * @param narrowed  the columns that are asked for
 * @param currency  in which amounts are wanted; null: in the one in which most deals are
 * @param today     in the business zone
 */
record Selection(Period period, Conditions filters, Set<String> narrowed, String currency, LocalDate today) {

    /** How a request says "not known", which the tables have as empty text. */
    static final String NOT_KNOWN = "-";

    private static final String VISIBLE = "visible";

    static Selection of(InsightQuery wanted, LocalDate today, Collection<String> onlyTeams) {
        Conditions filters = new Conditions();
        Set<String> narrowed = new TreeSet<>();
        wanted.filters().forEach((column, value) -> {
            filters.equal(column, column, NOT_KNOWN.equals(value) ? "" : value);
            narrowed.add(column);
        });
        if (onlyTeams != null) {
            filters.add("team = any(:visible)", VISIBLE, onlyTeams.toArray(String[]::new));
            narrowed.add(Dimension.TEAM.key());
        }
        Period period = Period.of(wanted.from(), wanted.to(), today);
        return new Selection(period, filters, narrowed, wanted.currency(), today);
    }

    Selection in(Period other) {
        return new Selection(other, filters, narrowed, currency, today);
    }

    /** The only value of the dimension that is looked at; empty where there may be more. */
    Optional<String> only(Dimension dimension) {
        Object value = filters.parameters().get(dimension.key());
        if (value == null
                && dimension == Dimension.TEAM
                && filters.parameters().get(VISIBLE) instanceof String[] teams) {
            return teams.length == 1 ? Optional.of(teams[0]) : Optional.empty();
        }
        return Optional.ofNullable((String) value);
    }

    /** Whether nothing is asked for but values of these dimensions. */
    boolean isNarrowedOnlyBy(Dimension... dimensions) {
        return Arrays.stream(dimensions)
                .map(Dimension::key)
                .collect(Collectors.toSet())
                .containsAll(narrowed);
    }

    /** The condition in SQL, with the period's days in a column. */
    String where(String dayColumn) {
        return dayColumn + " between :from and :to and " + filters.sql();
    }

    /**
     * The same condition for the sums of months, where they are kept for what is asked for.
     *
     * @param by by what the sums are to be told apart
     */
    Optional<String> whereInMonths(Dimension by, String dayColumn) {
        if (!period.isOfWholeMonths(today)) {
            return Optional.empty();
        }
        return KeptSums.of(narrowed, by).map(kept -> where(dayColumn) + " and " + kept);
    }

    /** The parameters of {@link #where}. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(filters.parameters());
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        return parameters;
    }
}
