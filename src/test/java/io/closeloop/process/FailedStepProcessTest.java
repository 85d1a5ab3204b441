package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step fails in the middle of a transaction: the engine tries again, and nothing is done twice. */
@CloseloopTest
class FailedStepProcessTest {

    private static final String SCORE_LEAD = "BusinessRuleTask_ScoreLead";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void mend() {
        jdbc.sql("drop trigger if exists test_fault on crm.leads").update();
        jdbc.sql("drop function if exists crm.test_fault").update();
    }

    @Test
    void conversionThatFailsInItsLastStepIsTriedAgainAndMakesOneDeal() {
        // given
        DealRun deal = DealRun.startedAsLead(
                context, Map.of("budget", 150_000, "urgency", "IMMEDIATE", "authority", "DECIDER"));
        int tries = job(deal).getRetries();
        failWhenLeadGetsItsDeal(deal);

        // when
        assertThatThrownBy(() -> deal.fire(SCORE_LEAD)).hasStackTraceContaining("test fault");

        // then
        assertThat(job(deal).getRetries()).isEqualTo(tries - 1);
        assertThat(deal.lead("status", String.class)).isEqualTo("NEW");
        assertThat(deal.states()).isEmpty();
        assertThat(accountsOf(deal)).isZero();
        assertThat(deal.openTasks()).isEmpty();

        // when
        mend();
        managementService.executeJob(job(deal).getId());

        // then
        assertThat(deal.hasReached("EndEvent_LeadConverted")).isTrue();
        assertThat(deal.lead("status", String.class)).isEqualTo("QUALIFIED");
        assertThat(deal.states()).containsExactly("OPEN");
        assertThat(accountsOf(deal)).isEqualTo(1);
        assertThat(deal.stages()).containsExactly("INITIAL_CONTACT -");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.CONTACT_CUSTOMER);
        assertThat(scorings(deal)).isEqualTo(1);
    }

    private void failWhenLeadGetsItsDeal(DealRun deal) {
        jdbc.sql("""
                create function crm.test_fault() returns trigger language plpgsql as
                $$ begin raise exception 'test fault'; end $$
                """).update();
        jdbc.sql("""
                create trigger test_fault before update on crm.leads for each row
                  when (new.number = '%s' and new.opportunity_id is not null)
                  execute function crm.test_fault()
                """.formatted(deal.number())).update();
    }

    private static Job job(DealRun deal) {
        assertThat(deal.jobs()).hasSize(1);
        return deal.jobs().get(0);
    }

    private long accountsOf(DealRun deal) {
        return jdbc.sql("""
                        select count(*)
                          from crm.accounts a
                          join crm.leads l on l.company = a.name
                         where l.number = :number""").param("number", deal.number()).query(Long.class).single();
    }

    private long scorings(DealRun deal) {
        String qualifying = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(deal.number())
                .processDefinitionKey(QualifyLead.KEY)
                .singleResult()
                .getId();
        return historyService
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(qualifying)
                .decisionDefinitionKey("leadScore")
                .count();
    }
}
