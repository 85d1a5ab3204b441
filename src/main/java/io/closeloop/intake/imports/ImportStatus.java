package io.closeloop.intake.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * An import as its author sees it.
 *
 * @param total     rows in the file; null until they are counted
 * @param processed rows done so far: created, duplicates and rejected ones together
 * @param error     why it failed, null unless it did
 */
record ImportStatus(
        long id,
        ImportType type,
        ImportState state,
        String fileName,
        Long total,
        long processed,
        long created,
        long duplicates,
        long nearMatches,
        long rejected,
        String error,
        @JsonIgnore String createdBy,
        Instant createdAt,
        Instant finishedAt) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    /** How much is done; null while nobody knows of how much. */
    public BigDecimal getPercent() {
        if (state == ImportState.DONE) {
            return HUNDRED;
        }
        return total == null || total == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(processed))
                        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }
}
