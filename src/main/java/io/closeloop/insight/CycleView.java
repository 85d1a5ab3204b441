package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** How long the deals won in a period took from captured to won. */
record CycleView(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long deals,
        BigDecimal averageDays,
        BigDecimal medianDays,
        BigDecimal longestDays,

        @Schema(description = "of ten days each, from 0 to the longest; at most 36, the last without an upper bound")
        List<ClassView> classes) {

    /** Deals that took so long. */
    record ClassView(int fromDays, Integer toDays, long deals) {}
}
