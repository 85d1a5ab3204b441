package io.closeloop.rules;

import java.util.Set;

/** Where a change stands. */
enum ChangeState {
    SUBMITTED,
    /** Waits for its day. */
    APPROVED,
    REJECTED,
    PUBLISHED,
    /** By its author, or because another change was published before it. */
    WITHDRAWN;

    private static final Set<ChangeState> AFTER_SUBMITTED = Set.of(APPROVED, REJECTED, WITHDRAWN);
    private static final Set<ChangeState> AFTER_APPROVED = Set.of(PUBLISHED, WITHDRAWN);

    boolean canBecome(ChangeState next) {
        return switch (this) {
            case SUBMITTED -> AFTER_SUBMITTED.contains(next);
            case APPROVED -> AFTER_APPROVED.contains(next);
            case REJECTED, PUBLISHED, WITHDRAWN -> false;
        };
    }
}
