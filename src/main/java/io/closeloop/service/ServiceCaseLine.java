package io.closeloop.service;

import java.time.OffsetDateTime;

/** A service case in a list; null for what is not there yet. */
record ServiceCaseLine(
        String number,
        String accountNumber,
        String account,
        CaseStatus status,
        CaseType kind,
        Severity severity,
        Priority priority,
        String subject,
        String owner,
        OffsetDateTime openedAt,
        OffsetDateTime answerDueAt,
        OffsetDateTime answeredAt,
        OffsetDateTime solutionDueAt,
        OffsetDateTime closedAt) {}
