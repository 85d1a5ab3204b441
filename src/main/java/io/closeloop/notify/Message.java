package io.closeloop.notify;

import io.closeloop.base.Words;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a receiver is told.
 *
 * @param key        what the receiver knows the message by, over all attempts
 * @param event      what happened
 * @param occurredAt when
 * @param headline   what it happened to, in a few words
 * @param facts      what there is to say, in this order
 */
record Message(UUID key, String event, Instant occurredAt, String headline, Map<String, Object> facts) {

    /** For people, in one line. */
    String title() {
        return Words.ofCode(event) + ": " + headline;
    }
}
