package io.closeloop.target.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The record of a review, as far as the asking user may see it. */
record ReviewView(
        @JsonUnwrapped ReviewLine review,

        @Schema(description = "of all amounts that name no other")
        String currency,

        List<FigureRow> figures,
        List<StageRow> stages,
        List<ResultRow> results,
        List<MissView> misses) {

    /** What the company, a team, a seller, a region or a product reached; null where it cannot be told. */
    record FigureRow(
            @Schema(description = "COMPANY, TEAM, REP, REGION, PRODUCT")
            String scope,

            @Schema(description = "key of a team, user id, name of a region or product, empty for the company")
            String subject,

            String label,
            long leads,
            long wonDeals,
            long lostDeals,
            BigDecimal wonAmount,
            @Schema(description = "percent") BigDecimal leadConversion,
            @Schema(description = "percent") BigDecimal winRate,
            BigDecimal averageDeal,
            BigDecimal averageCustomerValue,
            @Schema(description = "percent") BigDecimal repurchaseRate,
            BigDecimal cycleDays,
            @Schema(description = "percent") BigDecimal satisfaction) {}

    /** A stage of the funnel of the deals opened in the period. */
    record StageRow(
            String scope,
            String subject,
            String stage,
            long entered,
            long advanced,
            long lost,
            long open,
            @Schema(description = "percent") BigDecimal conversion,
            @Schema(description = "percent") BigDecimal target,
            BigDecimal medianDays) {}

    /** A target that was in force and what was reached. */
    record ResultRow(
            long id,
            String scope,
            String subject,
            String label,
            @Schema(description = "of a seller") String team,
            @Schema(description = "such as REVENUE") String figure,
            @Schema(description = "of STAGE_CONVERSION") String stage,
            @Schema(description = "of money") String currency,
            BigDecimal target,
            BigDecimal value,

            @Schema(description = "null where nothing is known")
            Boolean met) {}
}
