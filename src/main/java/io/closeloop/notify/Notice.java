package io.closeloop.notify;

import io.closeloop.base.StaffMail;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One message to one receiver, on record until it is sent.
 *
 * @param event         a {@code NotificationEvent}'s name, or for a letter or a mail to staff its kind's
 * @param destinationId null for a letter, and where the destination was removed
 * @param address       of a letter or a mail to staff
 * @param recipient     the one of several people a destination means whom this one is for; null for all
 * @param content       as JSON; null once it is sent or dropped
 */
record Notice(
        long id,
        UUID messageKey,
        String event,
        Long destinationId,
        String address,
        String recipient,
        String content,
        Instant createdAt) {

    /** Whether it is for somebody of the house. */
    boolean isToStaff() {
        return isLetter()
                && Arrays.stream(StaffMail.Kind.values())
                        .anyMatch(kind -> kind.name().equals(event));
    }

    boolean isLetter() {
        return address != null;
    }

    boolean isDone() {
        return content == null;
    }
}
