package io.closeloop.rules.draft;

import java.time.OffsetDateTime;

/**
 * A decision file that somebody is working on.
 *
 * @param key of the file's top decision
 * @param basedOnVersion what was published when it was begun
 * @param revision counts the savings; who saves names the one they read
 */
public record Draft(
        long id,
        String key,
        String author,
        int basedOnVersion,
        int revision,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        String xml) {

    DraftSummary summary() {
        return new DraftSummary(id, key, author, basedOnVersion, revision, updatedAt);
    }
}
