package io.closeloop.incentive;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a rep has earned in a month; figures other than the sums are null until it is settled.
 *
 * @param month such as 2026-10
 * @param currency of all amounts but the sums
 * @param target revenue target of the month; null where nobody set one
 * @param attainment won amount in percent of it
 * @param decidedBy version and row of the decision {@code commission}
 * @param sums of the entries, for each kind and currency
 */
@Schema(name = "IncentiveStatement")
record StatementView(
        String rep,
        String name,
        String team,
        String month,
        OffsetDateTime settledAt,
        String currency,
        Integer wonDeals,
        BigDecimal wonAmount,
        BigDecimal receivedAmount,
        BigDecimal target,
        BigDecimal attainment,
        BigDecimal commissionRate,
        BigDecimal bonusRate,
        DecidedBy decidedBy,
        List<Sum> sums) {

    StatementView with(List<Sum> others) {
        return new StatementView(
                rep,
                name,
                team,
                month,
                settledAt,
                currency,
                wonDeals,
                wonAmount,
                receivedAmount,
                target,
                attainment,
                commissionRate,
                bonusRate,
                decidedBy,
                others);
    }

    record DecidedBy(String decisionInstanceId, Integer version, String row) {}

    @Schema(name = "IncentiveSum")
    record Sum(String kind, BigDecimal amount, String currency) {}
}
