package io.closeloop.service;

import io.closeloop.base.TimeKind;
import io.closeloop.base.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts how much of a service case's time is used up, and when what is left of it will be. */
@Component
class CaseClock {

    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseClock(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The time for which the clock has run until now, counted as the case's promise is. */
    Duration elapsed(ServiceCase serviceCase) {
        Instant now = clock.instant();
        TimeKind kind = serviceCase.promise().timeKind();
        return serviceCase.clock().stream()
                .map(run -> calendar.between(kind, run.startedAt(), run.endAt(now)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When an amount of time since the opening will be used up if the clock does not stop again; now, where it is. */
    Instant usedUp(ServiceCase serviceCase, Duration time) {
        Duration left = time.minus(elapsed(serviceCase));
        return left.isNegative() || left.isZero()
                ? clock.instant()
                : calendar.after(serviceCase.promise().timeKind(), clock.instant(), left);
    }

    /** Until when a case that is solved now can be reopened. */
    Instant reopenableUntil(ServiceCase serviceCase) {
        ServicePromise promise = serviceCase.promise();
        return calendar.daysAfter(promise.timeKind(), clock.instant(), promise.reopenDays());
    }
}
