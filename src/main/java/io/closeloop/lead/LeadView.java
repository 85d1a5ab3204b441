package io.closeloop.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A lead as the API shows it: as posted, and what became of it. What is not known yet is null.
 *
 * @param currency  of the budget
 * @param reason    why it has its status
 * @param duplicate true in the answer to a post that was added to a lead on record; not there otherwise
 */
public record LeadView(
        String number,
        String status,
        String company,
        String contactName,
        String phone,
        String email,
        String source,
        String position,
        String industry,
        String companySize,
        String region,
        String campaign,
        String need,
        BigDecimal budget,
        String currency,
        String urgency,
        String authority,
        boolean consent,
        Integer score,
        String grade,
        Points points,
        String reason,
        String owner,
        String opportunityNumber,
        String accountNumber,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean duplicate) {

    /** What the score is made of. */
    public record Points(int fit, int budget, int urgency, int authority, int engagement) {}

    /** What somebody is told who posted a lead on record that they may not see. */
    LeadView asStrangersDuplicate() {
        return new LeadView(
                number, status, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, false, null, null, null, null, null, null, null, null, true);
    }

    LeadView asDuplicate() {
        return new LeadView(
                number,
                status,
                company,
                contactName,
                phone,
                email,
                source,
                position,
                industry,
                companySize,
                region,
                campaign,
                need,
                budget,
                currency,
                urgency,
                authority,
                consent,
                score,
                grade,
                points,
                reason,
                owner,
                opportunityNumber,
                accountNumber,
                createdAt,
                true);
    }
}
