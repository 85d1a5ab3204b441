package io.closeloop.care;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** A line of a customer's care plan whose day has come. */
record DuePlan(
        long accountId,
        String accountNumber,
        String touch,
        TouchChannel channel,
        Performer performer,
        Period every,
        int days,
        LocalDate nextDue) {

    /** The days on which it should have happened up to today, the oldest first; all but the last were missed. */
    List<LocalDate> occurrences(LocalDate today) {
        return nextDue.datesUntil(today.plusDays(1), every).toList();
    }

    /** What should have happened while nothing ran. */
    List<DueTouch> overtaken(LocalDate today) {
        List<LocalDate> days = occurrences(today);
        return days.subList(0, days.size() - 1).stream().map(this::on).toList();
    }

    /** What is to happen. */
    DueTouch due(LocalDate today) {
        List<LocalDate> days = occurrences(today);
        return on(days.get(days.size() - 1));
    }

    /** The first day after today in its rhythm: days of standstill do not shift it. */
    LocalDate following(LocalDate today) {
        return occurrences(today).stream()
                .reduce((earlier, later) -> later)
                .map(last -> last.plus(every))
                .orElse(nextDue);
    }

    private DueTouch on(LocalDate day) {
        return new DueTouch(accountId, accountNumber, touch, channel, performer, day, null, days);
    }
}
