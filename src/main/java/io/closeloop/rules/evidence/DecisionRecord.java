package io.closeloop.rules.evidence;

import java.time.OffsetDateTime;

/**
 * A decision in the engine's history.
 *
 * @param rootId id of the decision that was asked for, where this one was required by it; null otherwise
 * @param collected what a table made of all its hits; null where it lists them
 */
record DecisionRecord(
        String id,
        String rootId,
        String definitionId,
        String key,
        String name,
        OffsetDateTime evaluatedAt,
        String businessKey,
        String processInstanceId,
        Double collected) {

    /** A value of one of its columns. */
    record Input(String decisionId, String columnId, String label, Object value) {}

    /** A value that one of its rows answered; the row's id is null for an expression. */
    record Output(String decisionId, String rowId, String name, Object value) {}
}
