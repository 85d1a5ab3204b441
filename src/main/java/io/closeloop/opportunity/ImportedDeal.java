package io.closeloop.opportunity;

import io.closeloop.base.LeadSource;
import io.closeloop.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A checked row of an import.
 *
 * @param stage       the present one, or the last one of a closed deal
 * @param deliverable what is known of the present stage's gate
 */
record ImportedDeal(
        ImportedOpportunity row,
        Stage stage,
        OpportunityState state,
        String product,
        String region,
        LeadSource source,
        String campaign,
        BigDecimal amount,
        String currency,
        LocalDate engagedOn,
        LocalDate closedOn,
        LocalDate expectedCloseDate,
        LostReason lostReason,
        String competitor,
        String note,
        Map<String, Object> deliverable) {

    /** How the deal left its last stage; null while it is open. */
    StageExit exit() {
        return switch (state) {
            case WON -> StageExit.WON;
            case LOST -> StageExit.LOST;
            case OPEN, ON_HOLD -> null;
        };
    }
}
