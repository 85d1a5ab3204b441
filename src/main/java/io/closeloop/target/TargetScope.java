package io.closeloop.target;

import java.util.Map;
import java.util.Set;

/** Whose target it is. */
enum TargetScope {
    COMPANY,
    TEAM,
    REP,
    REGION,
    PRODUCT;

    private static final Map<TargetScope, Set<TargetScope>> PARTS =
            Map.of(COMPANY, Set.of(TEAM, REP, REGION, PRODUCT), TEAM, Set.of(REP), REGION, Set.of(TEAM, REP));

    /** Whether a target of this scope can be broken down to the other. */
    boolean hasParts(TargetScope other) {
        return PARTS.getOrDefault(this, Set.of()).contains(other);
    }
}
