package io.closeloop.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hours of single days, for one calculation: holidays and exceptions are read once for each year that it touches.
 * What the table says of a day goes before the holiday, and the holiday before the week.
 */
final class WorkingHours {

    private record Exceptions(Map<LocalDate, CalendarDay> days, Set<LocalDate> holidays) {}

    private final Map<DayOfWeek, List<Shift>> week;
    private final Function<Year, List<CalendarDay>> table;
    private final Function<Year, Set<LocalDate>> holidays;
    private final Map<Year, Exceptions> read = new HashMap<>();

    WorkingHours(
            Map<DayOfWeek, List<Shift>> week,
            Function<Year, List<CalendarDay>> table,
            Function<Year, Set<LocalDate>> holidays) {
        this.week = week;
        this.table = table;
        this.holidays = holidays;
    }

    /** The day's shifts in their order; none where nobody works. */
    List<Shift> of(LocalDate day) {
        Exceptions exceptions = read.computeIfAbsent(Year.from(day), this::exceptions);
        CalendarDay exception = exceptions.days().get(day);
        if (exception != null) {
            return exception.isClosed() ? List.of() : List.of(new Shift(exception.opens(), exception.closes()));
        }
        return exceptions.holidays().contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Exceptions exceptions(Year year) {
        return new Exceptions(
                table.apply(year).stream().collect(Collectors.toMap(CalendarDay::day, Function.identity())),
                holidays.apply(year));
    }
}
