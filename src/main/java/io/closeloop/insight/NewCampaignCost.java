package io.closeloop.insight;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody says was spent.
 *
 * @param externalId what a file calls it; null where a person entered it
 * @param campaign   null: for the source as a whole
 */
public record NewCampaignCost(
        String externalId,
        String source,
        String campaign,
        LocalDate spentOn,
        BigDecimal amount,
        String currency,
        Long reach,
        Long clicks,
        Long visitors,
        String note) {

    /** Whether it is what was recorded, however its amount is written. */
    boolean says(NewCampaignCost recorded) {
        return amount.compareTo(recorded.amount) == 0
                && withAmount(recorded.amount).equals(recorded);
    }

    private NewCampaignCost withAmount(BigDecimal same) {
        return new NewCampaignCost(
                externalId, source, campaign, spentOn, same, currency, reach, clicks, visitors, note);
    }
}
