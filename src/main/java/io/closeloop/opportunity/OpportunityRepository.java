package io.closeloop.opportunity;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OpportunityRepository extends JpaRepository<Opportunity, Long> {

    Optional<Opportunity> findByNumber(String number);

    /** The deal that a lead has become and that can still be won. */
    @Query("""
            select deal from Opportunity deal
             where deal.origin.leadId = :leadId and deal.state in (OPEN, ON_HOLD)
             order by deal.id
             limit 1""")
    Optional<Opportunity> findOpenOfLead(long leadId);
}
