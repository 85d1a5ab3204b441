package io.closeloop.service;

import io.closeloop.base.TimeKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;

/**
 * What the table servicePriority promises a customer.
 *
 * @param timeKind      how all these hours and days are counted
 * @param responseHours from the opening to the first answer
 * @param solutionHours from the opening to the solution, without the time in which we wait for the customer
 * @param warningHours  how long before a deadline service is warned
 * @param reopenDays    how long after the solution the case can be taken up again
 */
@Embeddable
record ServicePromise(
        @Enumerated(EnumType.STRING) Priority priority,
        @Enumerated(EnumType.STRING) TimeKind timeKind,
        Integer responseHours,
        Integer solutionHours,
        Integer warningHours,
        Integer reopenDays) {

    Duration response() {
        return Duration.ofHours(responseHours);
    }

    Duration solution() {
        return Duration.ofHours(solutionHours);
    }

    Duration warning() {
        return Duration.ofHours(warningHours);
    }
}
