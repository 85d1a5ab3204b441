package io.closeloop.rules.trial;

import java.util.List;
import java.util.Map;

/**
 * What one decision of a file made of the inputs.
 *
 * @param outputs a map of output name to value for each row that decided
 * @param rows why each row fitted or did not; empty for a decision that is one expression
 * @param problem why the engine could not decide; null where it could
 */
public record TriedDecision(
        String key, String name, List<Map<String, Object>> outputs, List<TriedRow> rows, String problem) {}
