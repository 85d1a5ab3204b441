package io.closeloop.process;

import java.util.Map;

/**
 * Says within the transaction that something happened which others may want to be told of.
 *
 * @param key         names what happened, so that nobody is told twice
 * @param businessKey of the case it happened in
 * @param subjectId   the row it is about, whose facts are read by whoever tells; null where they come along
 * @param headline    in a few words; null with a subject
 * @param facts       what there is to say, in this order; empty with a subject
 */
public record RaisedEvent(
        NotificationEvent event,
        String key,
        String businessKey,
        Long subjectId,
        String headline,
        Map<String, ?> facts) {}
