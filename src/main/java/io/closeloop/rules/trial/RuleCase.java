package io.closeloop.rules.trial;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A saved example that every version of a decision must get right.
 *
 * @param key of the decision file's top decision
 * @param inputs facts by name
 * @param expected output name and value, of those that matter; a list of these for a decision that answers several rows;
 *     an empty list where no row is to fit
 * @param revision counts the savings; who saves names the one they read
 */
public record RuleCase(
        long id,
        String key,
        String name,
        Map<String, Object> inputs,
        Object expected,
        String createdBy,
        OffsetDateTime createdAt,
        int revision) {}
