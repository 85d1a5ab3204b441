package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a seller sees of a period: the own figures, and of each of the own teams the sum. */
record MyFiguresView(
        LocalDate from,
        LocalDate to,
        String currency,
        OffsetDateTime asOf,
        Figures own,
        @Schema(description = "what own should be") TargetFigures targets,
        List<TeamView> teams) {

    /** A team's sum. */
    record TeamView(
            String key,
            String label,

            @Schema(description = "null where they would tell what one colleague sold")
            Figures figures,

            TargetFigures targets,

            @Schema(description = "why there are no figures; null where there are")
            String withheld) {}
}
