package io.closeloop.base;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Working calendars of other zones than the application's, for tests of what counts by them. */
public final class Calendars {

    private Calendars() {}

    /** From 9 to 18 on Monday to Friday, without holidays. */
    public static WorkingCalendar officeHours(ZoneId zone) {
        Map<DayOfWeek, List<Shift>> hours = new EnumMap<>(DayOfWeek.class);
        List<Shift> shift = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                hours.put(day, shift);
            }
        }
        return new WorkingCalendar(zone, () -> new WorkingHours(hours, year -> List.of(), year -> Set.of()));
    }
}
