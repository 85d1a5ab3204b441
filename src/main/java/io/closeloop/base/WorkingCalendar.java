package io.closeloop.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts time as people agree on it: every hour, or only the hours in which they work. A task's due date and its timer
 * are both counted here, so that they never differ. Days are those of the business zone; an hour that is repeated or
 * left out when clocks change is counted as it passes.
 */
@Component
public class WorkingCalendar {

    /** Longer than any deadline: who works on no day at all is told so instead of waiting for ever. */
    private static final int MOST_DAYS = 3660;

    private final ZoneId zone;
    private final Supplier<WorkingHours> workingHours;

    @Autowired
    WorkingCalendar(
            ZoneId businessZone, CalendarProperties properties, CalendarDays calendarDays, PublicHolidays holidays) {
        this(businessZone, () -> new WorkingHours(properties.hours(), calendarDays::of, holidays::of));
    }

    WorkingCalendar(ZoneId zone, Supplier<WorkingHours> workingHours) {
        this.zone = zone;
        this.workingHours = workingHours;
    }

    /**
     * The moment at which so much time has passed. Without any time it is the moment itself or, in working time, the
     * next one at which people work.
     *
     * @throws IllegalArgumentException where the time is negative
     */
    public Instant after(TimeKind kind, Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards: " + time);
        }
        return kind == TimeKind.ELAPSED ? from.plus(time) : afterWorking(from, time);
    }

    private Instant afterWorking(Instant from, Duration time) {
        WorkingHours hours = workingHours.get();
        LocalDate first = LocalDate.ofInstant(from, zone);
        Duration left = time;
        for (LocalDate day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            for (Shift shift : hours.of(day)) {
                Instant begin = later(from, shift.begin(day, zone));
                Duration worked = Duration.between(begin, shift.end(day, zone));
                if (!worked.isNegative() && worked.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = worked.isNegative() ? left : left.minus(worked);
            }
        }
        throw noWork(from);
    }

    /** How much time has passed from one moment to a later one; none where it is earlier. */
    public Duration between(TimeKind kind, Instant from, Instant to) {
        if (to.isBefore(from)) {
            return Duration.ZERO;
        }
        return kind == TimeKind.ELAPSED ? Duration.between(from, to) : workedBetween(from, to);
    }

    private Duration workedBetween(Instant from, Instant to) {
        WorkingHours hours = workingHours.get();
        LocalDate last = LocalDate.ofInstant(to, zone);
        Duration sum = Duration.ZERO;
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Shift shift : hours.of(day)) {
                Instant end = shift.end(day, zone).isBefore(to) ? shift.end(day, zone) : to;
                Duration worked = Duration.between(later(from, shift.begin(day, zone)), end);
                sum = worked.isNegative() ? sum : sum.plus(worked);
            }
        }
        return sum;
    }

    /** The same time by the clock on the wall, so many days later; in working time only days count on which people work. */
    public Instant daysAfter(TimeKind kind, Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        LocalDate later = kind == TimeKind.ELAPSED ? day.plusDays(days) : workingDaysAfter(day, days);
        return later.atTime(from.atZone(zone).toLocalTime()).atZone(zone).toInstant();
    }

    private LocalDate workingDaysAfter(LocalDate from, int days) {
        WorkingHours hours = workingHours.get();
        int left = days;
        for (LocalDate day = from; day.isBefore(from.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            left -= day.isAfter(from) && !hours.of(day).isEmpty() ? 1 : 0;
            if (left <= 0) {
                return day;
            }
        }
        throw noWork(from);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static IllegalStateException noWork(Object from) {
        return new IllegalStateException("The working calendar has too few working hours after " + from + ".");
    }
}
