package io.closeloop.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did not buy, and comes back before it is time to win them back. */
@CloseloopTest
class LostCustomerTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));
    private static final Actor SELLER = new Actor("rita", Set.of(Groups.SALES));

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private LeadIntake intake;

    @Autowired
    private LeadPool pool;

    @Autowired
    private LeadEngagements engagements;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Object> fields =
            LeadCase.fields(Map.of("companySize", "LARGE", "industry", "software", "position", "clerk"));

    @BeforeEach
    void northTakesWhatNoRegionTakes() {
        jdbc.sql(
                        "insert into crm.teams (key, name, created_at) values ('north', 'North', now()) on conflict do nothing")
                .update();
    }

    @Test
    void newPostIsScoredAtOnceAndSoldAgain() {
        // given
        LeadCase lead = lost();
        String lostDeal = lead.column("opportunity_id");
        Map<String, Object> news = new HashMap<>(fields);
        news.putAll(Map.of("budget", 500_000, "urgency", "IMMEDIATE", "authority", "DECIDER", "position", "CEO"));

        // when
        intake.capture(news, MARKETING, null);

        // then
        assertThat(lead.status()).isEqualTo("NURTURE");
        lead.runJob();
        assertThat(lead.status()).isEqualTo("QUALIFIED");
        assertThat(lead.column("opportunity_id")).isNotEqualTo(lostDeal);
        assertThat(lead.task("UserTask_ContactCustomer")).isNotNull();
    }

    @Test
    void engagementIsScoredAtOnce() {
        // given
        LeadCase lead = lost();

        // when
        engagements.record(lead.number(), Map.of("type", "REPLY"), MARKETING);

        // then
        lead.runJob();
        assertThat(lead.status()).isIn("NURTURE", "REVIEW");
        assertThat(Integer.valueOf(lead.column("engagement_points"))).isPositive();
    }

    @Test
    void engagementOfALeadThatIsBeingSoldToChangesNothing() {
        // given
        LeadCase lead = sold();

        // when
        engagements.record(lead.number(), Map.of("type", "REPLY"), MARKETING);

        // then
        assertThat(lead.status()).isEqualTo("QUALIFIED");
        assertThat(lead.task("UserTask_ContactCustomer")).isNotNull();
    }

    @Test
    void touchesOfAnEarlierNurturingStayOnRecord() {
        // given
        LeadCase lead = lost();
        engagements.record(lead.number(), Map.of("type", "MAIL_OPEN"), MARKETING);
        lead.runJob();
        assertThat(lead.status()).isEqualTo("NURTURE");

        // when
        lead.runJob();

        // then
        assertThat(jdbc.sql("""
                        select cycle
                          from crm.nurture_touches
                         where lead_id = (select id from crm.leads where number = :number)
                         order by cycle
                        """)
                        .param("number", lead.number())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4);
    }

    private LeadCase lost() {
        LeadCase lead = sold();
        lead.complete(
                "UserTask_ContactCustomer",
                SELLER.userId(),
                Map.of("outcome", "LOST", "lostReason", "PRICE", "competitor", "Bolt"));
        assertThat(lead.status()).isEqualTo("QUALIFIED");
        return lead;
    }

    /** A lead that was nurtured in vain and then claimed. */
    private LeadCase sold() {
        String number = intake.capture(fields, MARKETING, null).lead().number();
        LeadCase lead =
                new LeadCase(engine, jdbc, number).runJob().runJob().runJob().runJob();
        pool.claim(number, SELLER);
        return lead;
    }
}
