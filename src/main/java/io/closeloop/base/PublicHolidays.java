package io.closeloop.base;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public holidays of the configured country. */
@Component
class PublicHolidays {

    private static final Set<LocalDate> NONE = Set.of();

    private final HolidayManager manager;
    private final String[] region;

    /** Fails the start where the country's holidays are not known. */
    PublicHolidays(CalendarProperties properties) {
        String[] place = properties.country().toLowerCase(Locale.ROOT).split("-", -1);
        manager =
                properties.country().isEmpty() ? null : HolidayManager.getInstance(ManagerParameters.create(place[0]));
        region = place.length > 1 ? new String[] {place[1]} : new String[0];
    }

    Set<LocalDate> of(Year year) {
        return manager == null
                ? NONE
                : manager.getHolidays(year, region).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
