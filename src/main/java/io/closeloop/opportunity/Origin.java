package io.closeloop.opportunity;

import io.closeloop.process.LeadConversion;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Where a deal comes from, which never changes.
 *
 * @param leadId     the lead it was; null for an imported deal
 * @param caseNumber business key of its case: the lead's number or, imported, its own
 * @param externalId what another system calls it; null unless imported
 */
@Embeddable
record Origin(
        Long leadId,
        Long accountId,
        String caseNumber,
        String source,
        String campaign,
        String product,
        String region,
        boolean imported,
        String externalId,
        Instant createdAt) {

    static Origin of(LeadConversion lead, Instant now) {
        return new Origin(
                lead.leadId(),
                lead.accountId(),
                lead.caseNumber(),
                lead.source(),
                lead.campaign(),
                null,
                lead.company().region(),
                false,
                null,
                now);
    }
}
