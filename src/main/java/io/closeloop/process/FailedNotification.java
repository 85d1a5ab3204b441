package io.closeloop.process;

import java.time.Instant;

/**
 * A message that was sent in vain at least once.
 *
 * @param notificationId    the message, as {@code notify} has it on record
 * @param processInstanceId its instance of {@code notification}
 * @param why               what went wrong last, as a sentence
 * @param attemptsLeft      0 where nobody tries again by itself
 * @param nextAttemptAt     null where nobody tries again by itself
 */
public record FailedNotification(
        long notificationId, String processInstanceId, String why, int attemptsLeft, Instant nextAttemptAt) {}
