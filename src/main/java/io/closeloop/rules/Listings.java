package io.closeloop.rules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists for the approver what a submitted change means for the open cases, a round at a time. */
@Service
@Transactional
class Listings {

    private final ChangeRequests changes;
    private final Impacts impacts;
    private final int round;

    /** @param round about a second's work, so that a job is done long before its lock ends */
    Listings(ChangeRequests changes, Impacts impacts, @Value("${closeloop.rules.cases-per-round:2000}") int round) {
        this.changes = changes;
        this.impacts = impacts;
        this.round = round;
    }

    /** Looks at the next open cases; whether there are more. */
    boolean nextRound(long changeId) {
        ChangeRequest change = changes.inProcess(changeId);
        change.expects(impacts.goOn(change.evidence().impact(), change.decisionKey(), change.xml(), round));
        changes.saveAndFlush(change);
        return change.evidence().impact().partial();
    }
}
