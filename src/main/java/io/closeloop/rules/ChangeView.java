package io.closeloop.rules;

import java.time.OffsetDateTime;

/**
 * A change in a list.
 *
 * @param key              of the decision that the file is about
 * @param basedOnVersion   the version its author changed
 * @param publishAt        null for as soon as it is approved
 * @param overruledReason  why it is published although a saved case fails
 * @param failingCases     how many saved cases failed when it was last looked through
 * @param publishedVersion null until it is published
 */
record ChangeView(
        long id,
        String number,
        String key,
        ChangeKind kind,
        ChangeState state,
        String author,
        String note,
        int basedOnVersion,
        OffsetDateTime submittedAt,
        OffsetDateTime publishAt,
        Reevaluation reevaluate,
        String decidedBy,
        OffsetDateTime decidedAt,
        String decisionNote,
        String overruledReason,
        int failingCases,
        Long backtestId,
        Integer publishedVersion) {}
