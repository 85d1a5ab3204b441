package io.closeloop.rules.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;

/**
 * A back-test as people see it.
 *
 * @param key key of the decision
 * @param xmlHash SHA-256 of the draft that was tested, hexadecimal
 * @param total past decisions of the period; null until they are counted
 * @param done repeated so far, or found impossible to repeat
 * @param changed those that the draft takes otherwise in any output
 * @param unplayable those that cannot be repeated from what was recorded
 * @param error why it failed; null unless it did
 * @param result null unless it is done
 */
public record BacktestStatus(
        long id,
        String key,
        String xmlHash,
        BacktestState state,
        OffsetDateTime from,
        OffsetDateTime to,
        Long total,
        long done,
        long changed,
        long unplayable,
        String error,
        String requestedBy,
        OffsetDateTime requestedAt,
        OffsetDateTime finishedAt,
        @JsonUnwrapped BacktestResult result) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    /** The same without what it came to. */
    public BacktestStatus progress() {
        return new BacktestStatus(
                id,
                key,
                xmlHash,
                state,
                from,
                to,
                total,
                done,
                changed,
                unplayable,
                error,
                requestedBy,
                requestedAt,
                finishedAt,
                null);
    }

    /** How much is done; null while nobody knows of how much. */
    public BigDecimal getPercent() {
        if (state == BacktestState.DONE) {
            return HUNDRED;
        }
        return total == null || total == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(done))
                        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP)
                        .min(HUNDRED);
    }
}
