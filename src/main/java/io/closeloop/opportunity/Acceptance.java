package io.closeloop.opportunity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges whether a new deal was begun in time: its owner finished the first stage or logged a follow-up. A deal that
 * nobody was free to take is judged in the same way, or it would wait for ever.
 */
@Service
class Acceptance {

    private final OpportunityRepository opportunities;
    private final Deals deals;
    private final Clock clock;

    Acceptance(OpportunityRepository opportunities, Deals deals, Clock clock) {
        this.opportunities = opportunities;
        this.deals = deals;
        this.clock = clock;
    }

    /**
     * Takes an owner off who has not begun in time.
     *
     * @param allowed how long every owner has, counted from when the deal became theirs
     * @return false if the deal is without an owner for the pool to find one
     */
    @Transactional
    boolean check(long opportunityId, Duration allowed) {
        Opportunity deal = deals.get(opportunityId);
        if (deal.ownership().acceptedAt() != null || hasTimeLeft(deal, allowed)) {
            return true;
        }
        deal.release();
        opportunities.saveAndFlush(deal);
        return false;
    }

    private boolean hasTimeLeft(Opportunity deal, Duration allowed) {
        Instant since = deal.owner() == null
                ? deal.origin().createdAt()
                : deal.ownership().ownerSince();
        return since.plus(allowed).isAfter(clock.instant());
    }
}
