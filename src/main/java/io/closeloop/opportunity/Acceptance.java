package io.closeloop.opportunity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges whether the owner of a new deal has begun in time: finished the first stage or logged a follow-up. */
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
     * @return false if the owner was taken off now
     */
    @Transactional
    boolean check(long opportunityId, Duration allowed) {
        Opportunity deal = deals.get(opportunityId);
        if (deal.acceptedAt() != null || deal.owner() == null || hasTimeLeft(deal, allowed)) {
            return true;
        }
        deal.release();
        opportunities.saveAndFlush(deal);
        return false;
    }

    private boolean hasTimeLeft(Opportunity deal, Duration allowed) {
        return deal.ownerSince().plus(allowed).isAfter(clock.instant());
    }
}
