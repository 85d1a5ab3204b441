package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads that every seller may take. */
@CloseloopTest
class PoolTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private LeadIntake intake;

    @Autowired
    private LeadPool pool;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void northTakesWhatNoRegionTakes() {
        jdbc.sql(
                        "insert into crm.teams (key, name, created_at) values ('north', 'North', now()) on conflict do nothing")
                .update();
    }

    @Test
    void claimerOwnsTheDealThatTheLeadBecomes() {
        // given
        LeadCase lead = inPool();

        // when
        LeadView claimed = pool.claim(lead.number(), seller("rita"));

        // then
        assertThat(claimed.status()).isEqualTo("QUALIFIED");
        assertThat(claimed.owner()).isEqualTo("rita");
        assertThat(claimed.opportunityNumber()).startsWith("OP-");
        assertThat(lead.task("UserTask_ContactCustomer").getAssignee()).isEqualTo("rita");
    }

    @Test
    void claimerOfALeadThatIsADealAlreadyOwnsTheDeal() {
        // given
        LeadCase lead = inPool();
        pool.claim(lead.number(), seller("rita"));
        String deal = lead.column("opportunity_id");
        clock.advance(Duration.ofDays(30));
        lead.fire("Timer_AcceptanceDue");
        assertThat(lead.status()).isEqualTo("POOL");

        // when
        LeadView claimed = pool.claim(lead.number(), seller("sam"));

        // then
        assertThat(claimed.status()).isEqualTo("QUALIFIED");
        assertThat(claimed.owner()).isEqualTo("sam");
        assertThat(lead.column("opportunity_id")).isEqualTo(deal);
        assertThat(lead.task("UserTask_ContactCustomer").getAssignee()).isEqualTo("sam");
        assertThat(jdbc.sql("select owner from crm.opportunities where case_number = ?")
                        .param(lead.number())
                        .query(String.class)
                        .single())
                .isEqualTo("sam");
    }

    @Test
    void exactlyOneOfTwoClaimersWins() throws Exception {
        // given
        LeadCase lead = inPool();
        CyclicBarrier together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);

        // when
        var claims = threads.invokeAll(List.of(claim(lead, "rita", together), claim(lead, "sam", together)));
        threads.shutdown();

        // then
        String first = claims.get(0).get();
        String second = claims.get(1).get();
        assertThat(List.of(first, second)).containsOnlyOnce("CONFLICT").contains(lead.column("owner"));
    }

    private Callable<String> claim(LeadCase lead, String user, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                return pool.claim(lead.number(), seller(user)).owner();
            } catch (Refusal refusal) {
                return refusal.kind().name();
            }
        };
    }

    private static Actor seller(String user) {
        return new Actor(user, Set.of(Groups.SALES));
    }

    /** A lead that was nurtured in vain. */
    private LeadCase inPool() {
        Map<String, Object> fields =
                LeadCase.fields(Map.of("companySize", "LARGE", "industry", "software", "position", "clerk"));
        String number = intake.capture(fields, MARKETING, null).lead().number();
        return new LeadCase(engine, jdbc, number).runJob().runJob().runJob().runJob();
    }
}
