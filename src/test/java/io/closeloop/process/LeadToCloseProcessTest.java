package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.lead.LeadEngagements;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Whole cases, from the posted lead to how they end. */
@CloseloopTest
class LeadToCloseProcessTest {

    private static final Map<String, ?> READY_TO_BUY =
            Map.of("budget", 150_000, "urgency", "IMMEDIATE", "authority", "DECIDER");
    /** Good enough for a look by marketing. */
    private static final Map<String, ?> PROMISING =
            Map.of("budget", 150_000, "companySize", "LARGE", "industry", "software", "position", "CEO");
    /** Good enough to be kept warm. */
    private static final Map<String, ?> LUKEWARM =
            Map.of("companySize", "LARGE", "industry", "software", "position", "clerk");

    private static final String REVIEW_LEAD = "UserTask_ReviewLead";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @Test
    void qualifiedLeadBecomesACustomer() {
        // given
        DealRun deal = scored(READY_TO_BUY);
        deal.assignFirstContact(deal.owner());

        // when
        for (Stage stage : Stage.values()) {
            deal.pass(stage);
        }

        // then
        assertThat(deal.hasReached("EndEvent_DealWon")).isTrue();
        assertThat(deal.row("state", String.class)).isEqualTo("WON");
        assertThat(deal.lead("owner", String.class)).isEqualTo(deal.owner());
        assertThat(deal.lead("closed_at is not null", Boolean.class)).isTrue();
        assertThat(deal.account("phase")).isEqualTo("PURCHASE");

        // when
        OrderRun order = OrderRun.of(context, deal);
        order.begin();
        order.deliver();
        order.pay("41500.00");
        order.close();

        // then
        assertThat(order.instalments())
                .containsExactly("Full amount 41500.00/41500.00 "
                        + LocalDate.of(2026, 1, 5).plusDays(30));
        assertThat(order.row("state", String.class)).isEqualTo("CLOSED");
        assertThat(deal.openProcesses()).containsExactly(AfterSales.KEY);
    }

    @Test
    void lostDealsLeadIsWonBackWithANewDealAndTheLostOneStaysLost() {
        // given
        DealRun deal = scored(READY_TO_BUY);
        deal.assignFirstContact(deal.owner());
        deal.submit(
                StageWork.Tasks.CONTACT_CUSTOMER,
                deal.owner(),
                Map.of("outcome", "LOST", "lostReason", "TIMING", "competitor", "Nobody"));
        String lost = deal.row("number", String.class);
        assertThat(deal.row("state", String.class)).isEqualTo("LOST");

        // when
        deal.fire("Timer_WinBackDue");

        // then
        assertThat(deal.lead("status", String.class)).isEqualTo("NURTURE");
        assertThat(deal.lead("owner", String.class)).isNull();

        // when
        engage(deal);
        score(deal);

        // then
        assertThat(deal.lead("status", String.class)).isEqualTo("QUALIFIED");
        assertThat(deal.row("number", String.class)).isNotEqualTo(lost);
        assertThat(deal.row("state", String.class)).isEqualTo("OPEN");
        assertThat(deal.stages()).containsExactly("INITIAL_CONTACT LOST", "INITIAL_CONTACT -");

        // when
        deal.assignFirstContact(deal.owner());
        for (Stage stage : Stage.values()) {
            deal.pass(stage);
        }

        // then
        assertThat(deal.hasReached("EndEvent_DealWon")).isTrue();
        assertThat(deal.states()).containsExactly("LOST", "WON");
    }

    @Test
    void leadThatMarketingFindsGoodIsSold() {
        // given
        DealRun deal = scored(PROMISING);

        // when
        deal.submit(REVIEW_LEAD, DealRun.MARKETING, DealRun.decision("QUALIFIED", "reviewNote", "I know them"));

        // then
        assertThat(deal.hasReached("EndEvent_LeadReviewed")).isTrue();
        assertThat(deal.hasReached("EndEvent_LeadConverted")).isTrue();
        assertThat(deal.lead("status", String.class)).isEqualTo("QUALIFIED");
        assertThat(deal.openTasks()).containsExactly(StageWork.Tasks.CONTACT_CUSTOMER);
    }

    @Test
    void leadThatMarketingFindsTooEarlyIsNurtured() {
        // given
        DealRun deal = scored(PROMISING);

        // when
        deal.submit(REVIEW_LEAD, DealRun.MARKETING, DealRun.decision("NURTURE", "reviewNote", "Next year"));

        // then
        assertThat(deal.hasReached("EndEvent_LeadReviewed")).isTrue();
        assertThat(deal.lead("status", String.class)).isEqualTo("NURTURE");
        deal.fire("Timer_TouchDue");
        assertThat(deal.lead("nurture_cycle", Integer.class)).isEqualTo(1);
    }

    @Test
    void sellerWhoTakesALeadFromThePoolInTasklistGetsItsDeal() {
        // given
        DealRun deal = inPool();

        // when
        deal.submit(NurtureLead.Tasks.WORK_POOL_LEAD, deal.owner(), Map.of("decision", "QUALIFIED"));

        // then
        assertThat(deal.hasReached("EndEvent_PoolLeadDecided")).isTrue();
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.owner());
        assertThat(deal.row("team", String.class)).isEqualTo(deal.team());
        assertThat(deal.task(StageWork.Tasks.CONTACT_CUSTOMER).getAssignee()).isEqualTo(deal.owner());
    }

    @Test
    void sellerWhoClaimsALeadOverHttpGetsItsDealAndTheSecondIsTooLate() throws Exception {
        // given
        DealRun deal = inPool();

        // when
        HttpStatus first = claim(deal, deal.owner());
        HttpStatus second = claim(deal, deal.colleague());

        // then
        assertThat(first).isEqualTo(HttpStatus.OK);
        assertThat(second).isEqualTo(HttpStatus.CONFLICT);
        assertThat(deal.lead("owner", String.class)).isEqualTo(deal.owner());
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.owner());
    }

    @Test
    void ownerWhoDoesNotBeginLosesLeadAndDealToWhoeverClaimsThem() throws Exception {
        // given
        DealRun deal = scored(READY_TO_BUY);
        deal.assignFirstContact(deal.owner());
        clock.advance(Duration.ofDays(4));

        // when
        deal.fire("Timer_AcceptanceDue");

        // then
        assertThat(deal.hasReached("EndEvent_LeadInPool")).isTrue();
        assertThat(deal.lead("status", String.class)).isEqualTo("POOL");
        assertThat(deal.row("owner", String.class)).isNull();

        // when
        HttpStatus claimed = claim(deal, deal.colleague());

        // then
        assertThat(claimed).isEqualTo(HttpStatus.OK);
        assertThat(deal.lead("status", String.class)).isEqualTo("QUALIFIED");
        assertThat(deal.lead("owner", String.class)).isEqualTo(deal.colleague());
        assertThat(deal.row("owner", String.class)).isEqualTo(deal.colleague());
    }

    private DealRun scored(Map<String, ?> known) {
        DealRun deal = DealRun.startedAsLead(context, known);
        score(deal);
        return deal;
    }

    private static void score(DealRun deal) {
        deal.fire("BusinessRuleTask_ScoreLead");
    }

    private DealRun inPool() {
        DealRun deal = scored(LUKEWARM);
        for (int cycle = 1; cycle <= 3; cycle++) {
            deal.fire("Timer_TouchDue");
        }
        assertThat(deal.lead("status", String.class)).isEqualTo("POOL");
        return deal;
    }

    private void engage(DealRun deal) {
        context.getBean(LeadEngagements.class)
                .record(
                        deal.number(),
                        Map.of("type", "QUOTE_REQUEST"),
                        new Actor(DealRun.MARKETING, Set.of(Groups.MARKETING)));
    }

    private HttpStatus claim(DealRun deal, String seller) throws Exception {
        var authorities = AuthorityUtils.createAuthorityList(Groups.SALES, Groups.ofTeam(deal.team()));
        var answer = mvc.perform(post("/api/leads/" + deal.number() + "/claim")
                        .with(user(seller).authorities(authorities))
                        .with(csrf()))
                .andReturn();
        return HttpStatus.valueOf(answer.getResponse().getStatus());
    }
}
