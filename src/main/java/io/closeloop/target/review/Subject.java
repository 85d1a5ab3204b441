package io.closeloop.target.review;

import io.closeloop.process.PeriodFigures.Scope;

/**
 * Whose figures something is about.
 *
 * @param key  of a team, a seller's user id, a name of a region or product, empty for the company
 * @param team of a seller; null where none is known
 */
record Subject(Scope scope, String key, String team) {

    /** The team whose managers answer for it; null for what concerns several, and for a seller without one. */
    String managedTeam() {
        return switch (scope) {
            case COMPANY, REGION, PRODUCT -> null;
            case TEAM -> key;
            case REP -> team;
        };
    }
}
