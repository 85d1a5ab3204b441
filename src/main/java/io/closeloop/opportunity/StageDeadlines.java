package io.closeloop.opportunity;

import java.time.Instant;

/**
 * By when a stage should be done, as the stage policy says.
 *
 * @param coachingAt   when the manager is asked to help, after {@code dueAt}
 * @param priority     of the stage's tasks, 0 to 100
 * @param followUpDays days between two follow-ups
 */
record StageDeadlines(Instant dueAt, Instant coachingAt, int priority, int followUpDays) {}
