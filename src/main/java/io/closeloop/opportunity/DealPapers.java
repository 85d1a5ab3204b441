package io.closeloop.opportunity;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the features that keep quotes and contracts publish about a deal. */
@Component
class DealPapers {

    private final JdbcClient jdbc;

    DealPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Papers of(long opportunityId) {
        return jdbc.sql("""
                        select quote_approved, quote_total, contract_signed
                          from crm.deal_papers
                         where opportunity_id = :id""").param("id", opportunityId).query(Papers.class).single();
    }

    /**
     * A deal's papers.
     *
     * @param quoteTotal of the quote in force, after discount; null where there is none
     */
    record Papers(boolean quoteApproved, BigDecimal quoteTotal, boolean contractSigned) {

        boolean prove(Pipeline.Proof proof) {
            return switch (proof) {
                case APPROVED_QUOTE -> quoteApproved;
                case SIGNED_CONTRACT -> contractSigned;
            };
        }
    }
}
