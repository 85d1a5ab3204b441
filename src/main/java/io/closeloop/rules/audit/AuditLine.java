package io.closeloop.rules.audit;

import java.time.OffsetDateTime;

/**
 * A line of the log.
 *
 * @param reference a change's number, a version, a case's name; null where there is none
 * @param why       in the user's words; null where none were asked for
 */
public record AuditLine(
        OffsetDateTime at, String who, RuleAct what, String decisionKey, String reference, String why) {}
