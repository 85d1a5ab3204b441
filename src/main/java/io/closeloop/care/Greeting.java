package io.closeloop.care;

import java.time.LocalDate;

/**
 * A greeting whose day has come.
 *
 * @param contactId who is greeted; null where the customer is
 * @param timeLimit ISO 8601 period for a person to do it
 */
record Greeting(
        long accountId,
        String accountNumber,
        String touch,
        TouchChannel channel,
        Performer performer,
        LocalDate day,
        Long contactId,
        String timeLimit) {}
