package io.closeloop.insight;

import io.closeloop.base.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
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

        @Schema(description = "ONLINE or OFFLINE; sources that can be either are not known")
        String channel,

        @Schema(description = "MICRO, SMALL, MEDIUM or LARGE")
        String companySize,

        @Schema(description = "NONE, LATENT, EXPLICIT, EVALUATING or DECIDING, of the customer now")
        String needStage,

        @Schema(description = "of the lead's budget: FROM_100000, FROM_50000, FROM_10000, BELOW_10000 or NONE")
        String buyingPower,

        @Schema(description = "A, B, C or D, of the customer now")
        String tier,

        @Schema(description = "ISO 4217; amounts are told in this one, by default in the one in which most deals are")
        String currency) {

    /** Asks for nothing of the customer. */
    InsightQuery(
            LocalDate from,
            LocalDate to,
            String rep,
            String team,
            String region,
            String product,
            String industry,
            String source,
            String campaign,
            String currency) {
        this(from, to, rep, team, region, product, industry, source, campaign, null, null, null, null, null, currency);
    }

    /** Asks for a period only. */
    static InsightQuery of(LocalDate from, LocalDate to) {
        return new InsightQuery(from, to, null, null, null, null, null, null, null, null);
    }

    /**
     * The currency asked for; null where none is.
     *
     * @throws io.closeloop.base.Refusal INVALID where it is no ISO 4217 code
     */
    String checkedCurrency() {
        Fields fields = Fields.of(Collections.singletonMap("currency", currency));
        String code = fields.currency("currency");
        fields.check();
        return code;
    }

    /** The values asked for. */
    Map<Dimension, String> filters() {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.put(Dimension.REP, rep);
        filters.put(Dimension.TEAM, team);
        filters.put(Dimension.REGION, region);
        filters.put(Dimension.PRODUCT, product);
        filters.put(Dimension.INDUSTRY, industry);
        filters.put(Dimension.SOURCE, source);
        filters.put(Dimension.CAMPAIGN, campaign);
        filters.put(Dimension.CHANNEL, channel);
        filters.put(Dimension.COMPANY_SIZE, companySize);
        filters.put(Dimension.NEED_STAGE, needStage);
        filters.put(Dimension.BUYING_POWER, buyingPower);
        filters.put(Dimension.TIER, tier);
        filters.values().removeIf(Objects::isNull);
        return filters;
    }

    /** Whether it asks for a team and nothing less than that. */
    boolean isWholeTeam() {
        return filters().keySet().equals(Set.of(Dimension.TEAM));
    }

    InsightQuery ofRep(String userId) {
        return new InsightQuery(
                from,
                to,
                userId,
                team,
                region,
                product,
                industry,
                source,
                campaign,
                channel,
                companySize,
                needStage,
                buyingPower,
                tier,
                currency);
    }
}
