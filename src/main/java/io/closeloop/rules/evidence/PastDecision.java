package io.closeloop.rules.evidence;

import io.closeloop.rules.evidence.Backtest.Position;
import java.time.Instant;
import java.util.List;

/**
 * A decision that was taken, as the engine recorded it.
 *
 * @param id of the decision instance
 * @param definitionId of the version that took it
 * @param processInstanceId null where it was taken outside a process
 * @param businessKey number of the case; null outside a process
 * @param collected what a table made of all its hits; null where it lists them
 * @param inputs of its input columns and those of the decisions it required
 * @param outputs of its own rows
 */
record PastDecision(
        String id,
        String definitionId,
        Instant at,
        String processInstanceId,
        String businessKey,
        Double collected,
        List<RecordedValue> inputs,
        List<RecordedValue> outputs) {

    Position position() {
        return new Position(at, id);
    }

    /** What it was about: the case's number, or nothing but itself. */
    String subject() {
        return businessKey == null ? id : businessKey;
    }

    PastDecision with(List<RecordedValue> recordedInputs, List<RecordedValue> recordedOutputs) {
        return new PastDecision(
                id, definitionId, at, processInstanceId, businessKey, collected, recordedInputs, recordedOutputs);
    }
}
