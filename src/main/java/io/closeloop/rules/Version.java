package io.closeloop.rules;

import java.time.OffsetDateTime;

/**
 * A published version of a decision.
 *
 * @param name         the decision's name
 * @param source       why it was published, or that it came with the package or by another way
 * @param author       whoever deployed it, where it did not come by the desk; null where the package brought it
 * @param approver     null where it did not come by the desk, as changeNumber
 * @param note         the author's words; of what did not come by the desk the deployment's name
 * @param changeNumber of the change that became it
 */
record Version(
        String definitionId,
        String key,
        String name,
        int version,
        OffsetDateTime publishedAt,
        Source source,
        String author,
        String approver,
        String note,
        String changeNumber) {

    /** Where a version came from: the kinds of changes, and what did not come by the desk. */
    enum Source {
        CHANGE,
        ROLLBACK,
        EMERGENCY,
        SEED_TAKEOVER,
        /** The package's own, on the first start. */
        PACKAGE,
        /** By the engine's own interfaces. */
        DEPLOYED
    }
}
