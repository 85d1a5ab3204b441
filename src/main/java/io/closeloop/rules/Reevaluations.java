package io.closeloop.rules;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has open cases decided again after a publication. */
@Service
@Transactional
class Reevaluations {

    private final ChangeRequests changes;

    Reevaluations(ChangeRequests changes) {
        this.changes = changes;
    }

    /** Whether there may be more. */
    boolean nextRound(long changeId) {
        return changes.inProcess(changeId).reevaluate() == null;
    }
}
