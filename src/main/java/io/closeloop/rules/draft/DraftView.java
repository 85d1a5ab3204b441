package io.closeloop.rules.draft;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A draft as its editor shows it.
 *
 * @param others what other authors have begun on the same decision: whoever publishes last takes the others' changes
 *     back unless they speak to each other
 */
public record DraftView(
        long id,
        String key,
        String author,
        int basedOnVersion,
        int revision,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        String xml,
        List<DraftSummary> others) {

    static DraftView of(Draft draft, List<DraftSummary> all) {
        return new DraftView(
                draft.id(),
                draft.key(),
                draft.author(),
                draft.basedOnVersion(),
                draft.revision(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.xml(),
                all.stream().filter(other -> other.id() != draft.id()).toList());
    }
}
