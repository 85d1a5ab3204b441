package io.closeloop.quote;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuoteRepository extends JpaRepository<Quote, Long> {

    @Query("""
            select quote from Quote quote
             where quote.opportunityId = :opportunityId and quote.status in (PENDING, APPROVED)
             order by quote.id
             limit 1""")
    Optional<Quote> findInForce(long opportunityId);

    Optional<Quote> findFirstByOpportunityIdOrderByIdDesc(long opportunityId);
}
