package io.closeloop.insight;

import io.closeloop.process.PeriodFigures.Scope;
import java.time.LocalDate;

/**
 * Whose figures a review measures.
 *
 * @param key of a team, a seller's user id, a name of a region or product, empty for the company
 */
record ReviewSubject(Scope scope, String key) {

    static final ReviewSubject COMPANY = new ReviewSubject(Scope.COMPANY, "");

    Dimension dimension() {
        return switch (scope) {
            case COMPANY -> Dimension.ALL;
            case TEAM -> Dimension.TEAM;
            case REP -> Dimension.REP;
            case REGION -> Dimension.REGION;
            case PRODUCT -> Dimension.PRODUCT;
        };
    }

    /** Everything of the subject in a period. */
    Selection in(Period period, LocalDate today, String currency) {
        InsightQuery query = new InsightQuery(
                period.from(),
                period.to(),
                scope == Scope.REP ? key : null,
                scope == Scope.TEAM ? key : null,
                scope == Scope.REGION ? key : null,
                scope == Scope.PRODUCT ? key : null,
                null,
                null,
                null,
                currency);
        return Selection.of(query, today, null);
    }
}
