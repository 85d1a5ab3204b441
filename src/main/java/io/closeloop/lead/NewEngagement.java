package io.closeloop.lead;

import io.closeloop.base.Fields;
import java.time.Duration;
import java.time.Instant;

/**
 * Something a lead did, checked.
 *
 * @param times how often; an import may say "12 visits" in one row
 */
record NewEngagement(EngagementType type, Instant at, int times, String detail) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Clocks differ a little; what is further ahead is a mistake. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Reads {@code type, at, times, detail}; without a time it happened now. */
    static NewEngagement read(Fields fields, Instant now) {
        Integer times = fields.integer("times", 1, 100_000);
        return new NewEngagement(
                fields.requiredChoice("type", EngagementType.class),
                at(fields, now),
                times == null ? 1 : times,
                fields.text("detail", 2000));
    }

    static NewEngagement formSent(Instant now) {
        return new NewEngagement(EngagementType.FORM, now, 1, null);
    }

    private static Instant at(Fields fields, Instant now) {
        Instant at = fields.instant("at");
        if (at == null) {
            return now;
        }
        return at.isBefore(EARLIEST) || at.isAfter(now.plus(TOLERANCE))
                ? fields.refuse("at", "must be a time between 2000 and now", at)
                : at;
    }
}
