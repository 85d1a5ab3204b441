package io.closeloop.rules.evidence;

import java.time.Instant;

/**
 * A back-test that this node works on.
 *
 * @param key key of the draft's top decision
 * @param xml the draft
 * @param to end of the period, not included
 * @param total past decisions in the period; null until they are counted
 * @param reached the last decision done: where to go on
 * @param attempts how many nodes have taken it up since it last advanced, this one included
 */
record Backtest(long id, String key, String xml, Instant to, Long total, Position reached, int attempts) {

    /** A place in the decisions of a table, in the order in which they were taken. */
    record Position(Instant at, String id) {}
}
