package io.closeloop.lead;

import java.util.List;

/** A checked lead on its way in, with what it did and, from an import, its id there. */
record Posting(NewLead lead, String externalId, List<NewEngagement> engagements) {}
