package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What a request for figures asks for; null for what it does not say. */
@Schema(description = "A filter's value - stands for what is not known")
record InsightQuery(
        @Schema(description = "first day; the beginning of all records where not said")
        LocalDate from,

        @Schema(description = "last day; today where not said") LocalDate to,
        @Schema(description = "user id of a seller") String rep,
        @Schema(description = "key of a team") String team,
        String region,
        String product,
        String industry,
        String source,
        String campaign,

        @Schema(description = "ISO 4217; amounts are told in this one, by default in the one in which most deals are")
        String currency) {

    /** Whether it asks for less than everything of a team. */
    boolean narrowsATeam() {
        return rep != null
                || region != null
                || product != null
                || industry != null
                || source != null
                || campaign != null;
    }

    InsightQuery ofRep(String userId) {
        return new InsightQuery(from, to, userId, team, region, product, industry, source, campaign, currency);
    }

    InsightQuery in(Period period) {
        return new InsightQuery(
                period.from(), period.to(), rep, team, region, product, industry, source, campaign, currency);
    }
}
