package io.closeloop.care;

import io.closeloop.process.CustomerCareProcess;
import java.time.LocalDate;
import java.time.Period;

/**
 * A touch whose day has come.
 *
 * @param contactId whom it is for; null where any contact of the customer will do
 * @param days for a person to do it
 */
record DueTouch(
        long accountId,
        String accountNumber,
        String touch,
        TouchChannel channel,
        Performer performer,
        LocalDate day,
        Long contactId,
        int days) {

    CustomerCareProcess.Touch started(long touchId) {
        boolean byMail = channel.nature() == Nature.PUSH;
        return new CustomerCareProcess.Touch(
                touchId, accountId, accountNumber, byMail, Period.ofDays(days).toString());
    }
}
