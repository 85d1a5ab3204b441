package io.closeloop.lead;

import io.closeloop.lead.CaptureResult.Outcome;
import java.util.List;

/** A lead that came in, the lead it now is, and what became of it. */
record Captured(Posting posting, Lead lead, Outcome outcome) {

    boolean isNew() {
        return outcome == Outcome.CREATED;
    }

    boolean isAttached() {
        return outcome == Outcome.ATTACHED || outcome == Outcome.REOPENED;
    }

    CaptureResult result(boolean nearMatch) {
        return new CaptureResult(outcome, lead.id(), lead.number(), nearMatch, List.of());
    }
}
