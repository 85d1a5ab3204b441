package io.closeloop.insight;

import io.closeloop.base.Conditions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows of the figures' tables and views are counted: those of a period that fit the filters and that the asking
 * user may see.
 *
 * @param currency in which amounts are wanted; null: in the one in which most deals are
 */
record Selection(Period period, Conditions filters, String currency) {

    /** How a request says "not known", which the tables have as empty text. */
    static final String NOT_KNOWN = "-";

    static Selection of(InsightQuery wanted, Period period, Collection<String> onlyTeams) {
        Conditions filters = new Conditions();
        equal(filters, "rep", wanted.rep());
        equal(filters, "team", wanted.team());
        equal(filters, "region", wanted.region());
        equal(filters, "product", wanted.product());
        equal(filters, "industry", wanted.industry());
        equal(filters, "source", wanted.source());
        equal(filters, "campaign", wanted.campaign());
        if (onlyTeams != null) {
            filters.add("team = any(:visible)", "visible", onlyTeams.toArray(String[]::new));
        }
        return new Selection(period, filters, wanted.currency());
    }

    Selection in(Period other) {
        return new Selection(other, filters, currency);
    }

    /** The condition in SQL, with the period's days in a column. */
    String where(String dayColumn) {
        return dayColumn + " between :from and :to and " + filters.sql();
    }

    /** The parameters of {@link #where}. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(filters.parameters());
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        return parameters;
    }

    private static void equal(Conditions filters, String column, String value) {
        filters.equal(column, column, NOT_KNOWN.equals(value) ? "" : value);
    }
}
