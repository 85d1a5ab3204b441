package io.closeloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Fields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@CloseloopTest
class StagePoliciesTest {

    @Autowired
    private OpportunityImport opportunityImport;

    @Autowired
    private StagePolicies policies;

    @Autowired
    private Deals deals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void coachingDoesNotOverwriteWhatPresalesDeliverAtTheSameMoment() {
        // given
        long id = dealInSolution();

        // when
        assertThatThrownBy(() -> inTransaction(() -> {
                    deals.get(id).present();
                    inTransaction(() -> deals.deliver(id, Map.of(Deliveries.SOLUTION_SUMMARY, "A line that packs")));
                    policies.coached(id, Fields.of(Map.of("coachingNote", "Call them together")), "manager");
                }))
                .isInstanceOf(ConcurrencyFailureException.class);

        // then
        inTransaction(() -> assertThat(deals.get(id).present().deliverable())
                .containsEntry(Deliveries.SOLUTION_SUMMARY, "A line that packs"));
    }

    private void inTransaction(Runnable work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> work.run());
    }

    private long dealInSolution() {
        String externalId = UUID.randomUUID().toString();
        opportunityImport.takeIn(List.of(
                new ImportedOpportunity(externalId, null, null, null, Map.of("state", "OPEN", "stage", "SOLUTION"))));
        return jdbc.sql("select id from crm.opportunities where external_id = :id")
                .param("id", externalId)
                .query(Long.class)
                .single();
    }
}
