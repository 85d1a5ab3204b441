package io.closeloop.incentive;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A line of a statement.
 *
 * @param kind COMMISSION and BONUS of the month; CORRECTION and BONUS_CORRECTION of an earlier one; ADJUSTMENT by a
 *     person
 * @param deal number of the deal whose money it is; null for a bonus or an adjustment
 * @param earnedIn month of the money, such as 2026-09
 * @param base what the rate was taken of
 * @param rate percent
 */
@Schema(name = "IncentiveEntry")
record EntryView(
        String kind,
        String deal,
        String customer,
        String earnedIn,
        BigDecimal base,
        BigDecimal rate,
        BigDecimal amount,
        String currency,
        String reason,
        String enteredBy,
        OffsetDateTime enteredAt) {}
