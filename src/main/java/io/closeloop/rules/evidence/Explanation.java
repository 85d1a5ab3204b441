package io.closeloop.rules.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Why a decision was taken as it was.
 *
 * @param decisionInstanceId in the engine's history
 * @param version of the table that took it; null where it is deployed no longer, as are then the rows' numbers
 * @param subject number of the case; null outside one
 * @param rows that were hit, in the order in which they count; empty for an expression
 * @param outputs what it answered, a map by name for each row of the answer
 * @param required the decisions whose answers it used
 * @param text the same in words
 */
record Explanation(
        String decisionInstanceId,
        String key,
        String name,
        Integer version,
        OffsetDateTime evaluatedAt,
        String subject,
        String processInstanceId,
        List<Input> inputs,
        List<Row> rows,
        List<Map<String, Object>> outputs,
        List<Explanation> required,
        String text) {

    /**
     * What a column was tested on.
     *
     * @param column its heading
     * @param expression null where the version is deployed no longer
     */
    record Input(String column, String expression, Object value) {}

    /**
     * A row that was hit.
     *
     * @param row its number in that version, from 1
     * @param description what that version said to it
     */
    record Row(Integer row, String rowId, String description, Map<String, Object> outputs) {}
}
