package io.closeloop.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Turns the days of orders into moments of the business zone, by its clock on that day. */
@Component
class BusinessDays {

    /** When customers are written to. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** By when a task of a day is to be done. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Clock clock;
    private final ZoneId zone;

    BusinessDays(Clock clock, ZoneId businessZone) {
        this.clock = clock;
        this.zone = businessZone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant morningOf(LocalDate day) {
        return at(day, MORNING);
    }

    Instant endOfWorkOn(LocalDate day) {
        return at(day, END_OF_WORK);
    }

    Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Of something done on a day: now, if that is today; of an earlier day only the day is known. */
    Instant momentOn(LocalDate day) {
        return day.equals(today()) ? clock.instant() : at(day, NOON);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
