package io.closeloop.lead;

import io.closeloop.base.FieldError;
import java.util.List;

/**
 * What became of a lead that came in.
 *
 * @param leadId    the lead it now is; null if rejected
 * @param number    that lead's number; null if rejected
 * @param nearMatch whether a new lead's company looks like one known already
 * @param errors    why it was rejected
 */
public record CaptureResult(Outcome outcome, Long leadId, String number, boolean nearMatch, List<FieldError> errors) {

    /** What became of it. */
    public enum Outcome {
        /** A new lead, whose case has begun; history has none. */
        CREATED,
        /** The same as an open lead, which it was added to as an engagement. */
        ATTACHED,
        /** The same as a lead that had been given up, whose case has begun again. */
        REOPENED,
        /** Imported before under the same external id; nothing changed. */
        KNOWN,
        /** Its fields cannot be taken as given; nothing was written. */
        REJECTED
    }

    /** Whether it was no new lead. */
    public boolean duplicate() {
        return outcome == Outcome.ATTACHED || outcome == Outcome.REOPENED || outcome == Outcome.KNOWN;
    }

    static CaptureResult rejected(List<FieldError> errors) {
        return new CaptureResult(Outcome.REJECTED, null, null, false, errors);
    }
}
