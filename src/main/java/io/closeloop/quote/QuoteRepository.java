package io.closeloop.quote;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuoteRepository extends JpaRepository<Quote, Long> {

    Optional<Quote> findFirstByOpportunityIdAndStatusIn(long opportunityId, Collection<QuoteStatus> statuses);

    Optional<Quote> findFirstByOpportunityIdOrderByIdDesc(long opportunityId);
}
