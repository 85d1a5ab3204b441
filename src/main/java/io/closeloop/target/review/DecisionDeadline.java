package io.closeloop.target.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a decision about a miss may take. */
@Component
class DecisionDeadline {

    private final Clock clock;
    private final Duration timeToDecide;
    private final Duration timeAfterReminder;

    DecisionDeadline(
            Clock clock,
            @Value("${closeloop.review.time-to-decide:P7D}") Duration timeToDecide,
            @Value("${closeloop.review.time-after-reminder:P3D}") Duration timeAfterReminder) {
        this.clock = clock;
        this.timeToDecide = timeToDecide;
        this.timeAfterReminder = timeAfterReminder;
    }

    /** When those who decide are reminded. */
    Date due() {
        return Date.from(clock.instant().plus(timeToDecide));
    }

    /** When executives are asked as well. */
    Date late() {
        return Date.from(clock.instant().plus(timeToDecide).plus(timeAfterReminder));
    }
}
