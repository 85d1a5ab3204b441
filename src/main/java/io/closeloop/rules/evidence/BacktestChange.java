package io.closeloop.rules.evidence;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;

/**
 * A past decision that the draft would take otherwise.
 *
 * @param decisionInstanceId in the engine's history
 * @param subject number of the case; null where it was taken outside one
 * @param before rows of the answer then, as JSON
 * @param after rows of the draft's answer, as JSON
 * @param failure why the draft cannot be evaluated for it; null where it can
 */
record BacktestChange(
        String decisionInstanceId,
        OffsetDateTime evaluatedAt,
        String subject,
        String processInstanceId,
        String from,
        String to,
        @JsonRawValue String before,
        @JsonRawValue String after,
        String failure) {}
