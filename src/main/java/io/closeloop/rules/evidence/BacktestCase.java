package io.closeloop.rules.evidence;

/**
 * What the draft makes of one past decision.
 *
 * @param oldClass null where it cannot be repeated, as are newClass and both outputs
 * @param obstacle why it cannot be repeated; null where it can
 */
record BacktestCase(
        PastDecision decision, String oldClass, String newClass, boolean changed, Replayed outputs, String obstacle) {

    static BacktestCase of(PastDecision decision, Replayed replayed, DecisionClass classes) {
        return replayed.obstacle() != null
                ? new BacktestCase(decision, null, null, false, replayed, replayed.obstacle())
                : new BacktestCase(
                        decision,
                        classes.of(replayed.before()),
                        classes.of(replayed.after()),
                        replayed.isChanged(),
                        replayed,
                        null);
    }
}
