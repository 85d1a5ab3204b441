package io.closeloop.insight;

import io.closeloop.base.Conditions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the figures' tables and views are counted: those of a period that fit the filters and that the asking
 * user may see.
 *
 * @param filters   what the rows' columns must be
 * @param narrowed  the dimensions that are asked for
 * @param currency  in which amounts are wanted; null: in the one in which most deals are
 * @param today     in the business zone
 */
record Selection(Period period, Conditions filters, Set<Dimension> narrowed, String currency, LocalDate today) {

    /** How a request says "not known", which the tables have as empty text. */
    static final String NOT_KNOWN = "-";

    private static final String VISIBLE = "visible";

    /**
     * Selects what a request wants.
     *
     * @param onlyTeams the teams that the asking user may see; null: all
     * @throws io.closeloop.base.Refusal INVALID where the period or the currency cannot be
     */
    static Selection of(InsightQuery wanted, LocalDate today, Collection<String> onlyTeams) {
        Conditions filters = new Conditions();
        Set<Dimension> narrowed = EnumSet.noneOf(Dimension.class);
        wanted.filters().forEach((dimension, value) -> {
            filters.equal(dimension.sql(), dimension.key(), NOT_KNOWN.equals(value) ? "" : value);
            narrowed.add(dimension);
        });
        if (onlyTeams != null) {
            filters.add("team = any(:visible)", VISIBLE, onlyTeams.toArray(String[]::new));
            narrowed.add(Dimension.TEAM);
        }
        Period period = Period.of(wanted.from(), wanted.to(), today);
        return new Selection(period, filters, narrowed, wanted.checkedCurrency(), today);
    }

    Selection in(Period other) {
        return new Selection(other, filters, narrowed, currency, today);
    }

    Selection in(Period other, String otherCurrency) {
        return new Selection(other, filters, narrowed, otherCurrency, today);
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
    boolean isNarrowedOnlyBy(Set<Dimension> dimensions) {
        return dimensions.containsAll(narrowed);
    }

    /** Whether the parts of different teams are never added to each other. */
    boolean isOfOneTeamAtMost() {
        return !narrowed.contains(Dimension.TEAM) || only(Dimension.TEAM).isPresent();
    }

    /** The condition in SQL, with the period's days in a column. */
    String where(String dayColumn) {
        return dayColumn + " between :from and :to and " + filters.sql();
    }

    /** The months that lie in the period wholly. */
    Optional<Period> wholeMonths() {
        return period.wholeMonths(today);
    }

    /** The parameters of {@link #where} and {@link SumTable#of}, the currency that is wanted and today. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(filters.parameters());
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        parameters.put("currency", currency);
        parameters.put("today", today);
        wholeMonths().ifPresent(months -> {
            parameters.put("monthsFrom", months.from());
            parameters.put("monthsTo", months.to());
        });
        return parameters;
    }
}
