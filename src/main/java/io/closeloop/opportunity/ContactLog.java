package io.closeloop.opportunity;

import java.time.Instant;
import java.time.LocalDate;

/** What is written down about a contact with a customer; a measure always has a deadline. */
record ContactLog(
        Instant at,
        Channel channel,
        String subject,
        String feedback,
        String needChange,
        Intention intention,
        String measure,
        LocalDate deadline,
        LocalDate nextFollowUpOn) {}
