package io.closeloop.target;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A target as it is shown. */
record TargetView(
        long id,

        @Schema(description = "COMPANY, TEAM, REP, REGION, PRODUCT")
        String scope,

        @Schema(description = "key of a team, user id, or name; null for the company")
        String subject,

        @Schema(
                description = "REVENUE, GROWTH, WON_DEALS, LEAD_CONVERSION, STAGE_CONVERSION, WIN_RATE,"
                        + " AVERAGE_CUSTOMER_VALUE, CYCLE_DAYS, REPURCHASE_RATE, SATISFACTION")
        String figure,

        @Schema(description = "of STAGE_CONVERSION") String stage,
        @Schema(example = "2026-Q4") String period,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        @Schema(description = "of money") String currency,
        String note,

        @Schema(description = "id of the target that it is a part of")
        Long partOf,

        String setBy,
        OffsetDateTime setAt,
        @Schema(description = "null while it is in force") OffsetDateTime endedAt,
        String endedBy) {

    /** The same as a part of a whole. */
    TargetView partOf(long whole) {
        return new TargetView(
                id, scope, subject, figure, stage, period, from, to, value, currency, note, whole, setBy, setAt,
                endedAt, endedBy);
    }
}
