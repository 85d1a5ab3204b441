package io.closeloop.base;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day that is not as the week and the holidays would have it.
 *
 * @param opens  when work begins; null where nobody works on that day
 * @param closes when it ends; null where nobody works on that day
 * @param note   why, such as a company's outing or a bridge day that is worked off
 */
public record CalendarDay(LocalDate day, LocalTime opens, LocalTime closes, String note) {

    boolean isClosed() {
        return opens == null;
    }
}
