package io.closeloop.rules;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What became of a change.
 *
 * @param decidedBy       whoever approved, rejected or forced it
 * @param decisionNote    why, in words, or what came between; null where none were said
 * @param overruledReason why it is published although a saved case fails; null where none fails
 */
@Embeddable
record Verdict(String decidedBy, Instant decidedAt, String decisionNote, String overruledReason) {

    Verdict because(String why) {
        return new Verdict(decidedBy, decidedAt, why, overruledReason);
    }
}
