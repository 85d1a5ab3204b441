package io.closeloop.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The figures of a period, told apart by a dimension, and over all of it. */
record KpiView(
        LocalDate from,
        LocalDate to,

        @Schema(description = "null where they are not told apart")
        String by,

        @Schema(description = "of all amounts") String currency,
        OffsetDateTime asOf,
        List<Row> rows,
        Figures total,

        @Schema(
                description =
                        "won amount against that of the same days a year before, percent more; null if that was 0")
        BigDecimal growth,

        @Schema(description = "what the total should be") TargetFigures targets) {

    /** The figures of one value of the dimension. */
    record Row(
            @Schema(
                    description =
                            "month 2026-11, quarter 2026-Q4, year, user id, key of a team, or the value; null: not known")
            String key,

            String label,
            @JsonUnwrapped Figures figures) {}

    /** The same without what tells the sum of a year before. */
    KpiView withoutGrowth() {
        return new KpiView(from, to, by, currency, asOf, rows, total, null, targets);
    }
}
