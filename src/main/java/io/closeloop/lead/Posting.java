package io.closeloop.lead;

import java.time.Instant;
import java.util.List;

/**
 * A checked lead on its way in, with what it did and, from an import, its id there.
 *
 * @param convertedAt when it became a customer, which makes it history; null for a lead that is to be worked
 */
record Posting(NewLead lead, String externalId, List<NewEngagement> engagements, Instant convertedAt) {

    boolean isHistory() {
        return convertedAt != null;
    }
}
