package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What will be won in a period: what is won already, and of the open deals that are expected to close in it. */
record ForecastView(
        LocalDate from,
        LocalDate to,
        String currency,
        OffsetDateTime asOf,
        Outlook total,

        @Schema(description = "of revenue; null where none is set")
        BigDecimal target,

        @Schema(description = "open deals without an expected close date, which are in none of the figures")
        long undatedDeals,

        BigDecimal undatedAmount,
        List<StageView> stages,
        List<MonthView> months) {

    /** The amounts that may come. */
    record Outlook(
            @Schema(description = "won already") BigDecimal wonAmount,

            @Schema(description = "won, and each open deal's amount by the probability of its stage")
            BigDecimal weighted,

            @Schema(description = "won, and open deals from negotiation on, unless of high risk")
            BigDecimal commit,

            @Schema(description = "won, and all open deals") BigDecimal best,

            @Schema(description = "won, and open deals in contract, unless of high risk")
            BigDecimal worst) {}

    /** The open deals of a stage. */
    record StageView(
            String stage,
            String label,
            long deals,
            BigDecimal amount,

            @Schema(description = "percent of the deals that came so far that are won")
            BigDecimal probability,

            BigDecimal weighted) {}

    /** A month's outlook. Deals that should have closed already are in the present month's. */
    record MonthView(String month, Outlook outlook, BigDecimal target) {}
}
