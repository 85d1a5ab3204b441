package io.closeloop.rules.draft;

import java.time.OffsetDateTime;

/** A draft in a list, without what it says. */
public record DraftSummary(
        long id, String key, String author, int basedOnVersion, int revision, OffsetDateTime updatedAt) {}
