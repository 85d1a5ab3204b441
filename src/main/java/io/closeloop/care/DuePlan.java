package io.closeloop.care;

import io.closeloop.process.CustomerCareProcess;
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

    /** The first day after today in its rhythm: days of standstill do not shift it. */
    LocalDate following(LocalDate today) {
        return occurrences(today).stream()
                .reduce((earlier, later) -> later)
                .map(last -> last.plus(every))
                .orElse(nextDue);
    }

    CustomerCareProcess.Touch started(long touchId) {
        boolean byMail = channel.nature() == Nature.PUSH;
        return new CustomerCareProcess.Touch(
                touchId, accountId, accountNumber, byMail, Period.ofDays(days).toString());
    }
}
