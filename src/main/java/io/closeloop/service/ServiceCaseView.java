package io.closeloop.service;

import java.time.Instant;
import java.util.List;

/**
 * A service case as the API shows it.
 *
 * @param priority       null, with all that follows from it, until the table servicePriority is asked, moments after the opening
 * @param time           how its hours are counted: ELAPSED or WORKING
 * @param answerDueAt    when the customer had or has to be answered
 * @param solutionDueAt  null while the clock stands still: it is counted anew when it goes on
 * @param elapsedMinutes for how long the clock has run until now, counted as {@code time} says; 0 before it is known
 * @param log            what happened, oldest first
 */
record ServiceCaseView(
        String number,
        String accountNumber,
        String account,
        CaseStatus status,
        CaseSource source,
        CaseType kind,
        Severity severity,
        Priority priority,
        String time,
        String subject,
        String description,
        String owner,
        Instant openedAt,
        Instant answerDueAt,
        Instant answeredAt,
        String answer,
        String question,
        String customerAnswer,
        Instant solutionDueAt,
        long elapsedMinutes,
        Instant closedAt,
        String cause,
        String measure,
        Instant reopenableUntil,
        List<CaseLog.Entry> log) {}
