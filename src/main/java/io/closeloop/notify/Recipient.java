package io.closeloop.notify;

/** Whom a destination by mail means. */
enum Recipient {
    /** Whoever owns the deal, the customer or the service case. */
    OWNER,
    /** The sales managers in the owner's team; all sales managers where the team has none. */
    TEAM_MANAGERS,
    /** The members of a Camunda group. */
    GROUP,
    /** One address, whoever reads there. */
    ADDRESS;

    boolean needsValue() {
        return this == GROUP || this == ADDRESS;
    }
}
