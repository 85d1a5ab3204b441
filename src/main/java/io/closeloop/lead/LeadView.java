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

    /** A lead that has just come in: not scored yet, nobody's, and of no account. */
    static LeadView ofNew(Lead lead) {
        Company company = lead.company();
        Contact contact = lead.contact();
        Need need = lead.need();
        return new LeadView(
                lead.number(),
                lead.status().name(),
                company.name(),
                contact.name(),
                contact.phone(),
                contact.email(),
                lead.origin().source().name(),
                contact.position(),
                company.industry(),
                Names.of(company.size()),
                company.region(),
                lead.profile().campaign(),
                need.description(),
                need.budget(),
                need.currency(),
                need.urgency().name(),
                need.authority().name(),
                lead.profile().consent(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lead.origin().createdAt(),
                null);
    }

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
