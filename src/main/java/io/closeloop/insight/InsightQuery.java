package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a request for figures asks for; null for what it does not say. */
@Schema(description = "A filter's value - stands for what is not known")
record InsightQuery(
        @Schema(description = "first day; the beginning of all records where not said")
        LocalDate from,

        @Schema(description = "last day; today where not said")
        LocalDate to,

        @Schema(description = "user id of a seller") String rep,
        @Schema(description = "key of a team") String team,
        String region,
        String product,
        String industry,
        String source,
        String campaign,

        @Schema(description = "ISO 4217; amounts are told in this one, by default in the one in which most deals are")
        String currency) {

    /** The values asked for, by the columns that must have them. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(Dimension.REP.key(), rep);
        filters.put(Dimension.TEAM.key(), team);
        filters.put(Dimension.REGION.key(), region);
        filters.put(Dimension.PRODUCT.key(), product);
        filters.put(Dimension.INDUSTRY.key(), industry);
        filters.put(Dimension.SOURCE.key(), source);
        filters.put(Dimension.CAMPAIGN.key(), campaign);
        filters.values().removeIf(Objects::isNull);
        return filters;
    }

    /** Whether it asks for a team and nothing less than that. */
    boolean isWholeTeam() {
        return filters().keySet().equals(Set.of(Dimension.TEAM.key()));
    }

    InsightQuery ofRep(String userId) {
        return new InsightQuery(from, to, userId, team, region, product, industry, source, campaign, currency);
    }
}
