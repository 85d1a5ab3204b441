package io.closeloop.opportunity;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpportunityRepository extends JpaRepository<Opportunity, Long> {

    Optional<Opportunity> findByNumber(String number);

    Optional<Opportunity> findFirstByOriginLeadIdAndStateIn(Long leadId, Collection<OpportunityState> states);
}
