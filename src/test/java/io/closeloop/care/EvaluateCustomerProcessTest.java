package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import io.closeloop.process.EvaluateCustomer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CloseloopTest
class EvaluateCustomerProcessTest {

    /** Five in the afternoon in Shanghai, ten in the morning in London. */
    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private Customer customer;
    private CareRun care;

    @BeforeEach
    void aCustomer() {
        clock.set(NOW);
        customer = Customer.create(context);
        care = new CareRun(context);
    }

    @Test
    void customerForTwoYearsThatBuysMuchAndBringsOthersIsA() {
        // given
        customer.bought("300000", TODAY.minusMonths(24)).bought("500000", TODAY).referred();

        // when
        care.evaluate(customer);

        // then
        assertThat(customer.tier()).isEqualTo("A");
        assertThat(care.ends(customer, EvaluateCustomer.KEY)).containsExactly("EndEvent_CustomerEvaluated");
    }

    @Test
    void whoRecommendsUsMayBeAAndWhoDoesNotMayNot() {
        // given
        customer.bought("300000", TODAY.minusMonths(24))
                .bought("1", TODAY.minusMonths(13))
                .bought("500000", TODAY)
                .answered(5, 9);

        // when / then
        care.evaluate(customer);
        assertThat(customer.tier()).isEqualTo("A");

        // when / then
        clock.advance(Duration.ofDays(1));
        customer.answered(5, 6).referred();
        care.evaluate(customer);
        assertThat(customer.tier()).isEqualTo("B");
    }

    @Test
    void customerForADayLessThanTwoYearsIsB() {
        // given
        customer.bought("300000", TODAY.minusMonths(24).plusDays(1))
                .bought("500000", TODAY)
                .referred();

        // when
        care.evaluate(customer);

        // then
        assertThat(customer.tier()).isEqualTo("B");
    }

    @Test
    void purchaseOfTheSameDayAYearAgoIsNoneOfTheLastTwelveMonths() {
        // given
        customer.bought("100", TODAY.minusMonths(12));
        Customer later =
                Customer.create(context).bought("100", TODAY.minusMonths(12).plusDays(1));

        // when
        care.evaluate(customer);
        care.evaluate(later);

        // then
        assertThat(List.of(customer.tier(), later.tier())).containsExactly("D", "C");
        assertThat(rules(customer)).containsExactly("Rule_NoPurchaseInAYear");
    }

    @Test
    void amountsInAnotherCurrencyAreNotAddedUp() {
        // given
        customer.bought("900000", "USD", TODAY);

        // when
        care.evaluate(customer);

        // then
        assertThat(customer.tier()).isEqualTo("D");
    }

    @Test
    void decisionInstanceOfTheEngineIsKept() {
        // given
        customer.bought("100", TODAY);

        // when
        care.evaluate(customer);

        // then
        HistoricDecisionInstance decision = history.createHistoricDecisionInstanceQuery()
                .decisionInstanceId(column(customer, "decision_instance_id"))
                .includeInputs()
                .includeOutputs()
                .singleResult();
        assertThat(decision.getDecisionDefinitionKey()).isEqualTo("customerTiering");
        assertThat(decision.getInputs()).hasSize(4);
        assertThat(decision.getOutputs().get(0).getRuleId()).isEqualTo("Rule_TierC");
        assertThat(column(customer, "inputs"))
                .isEqualTo("{\"demand\": \"OCCASIONAL\", \"yearlyPurchases\": 100.00,"
                        + " \"referralPotential\": \"LOW\", \"relationshipMonths\": 0}");
    }

    @Test
    void sameDecisionAgainIsOnlyConfirmed() {
        // given
        customer.bought("100", TODAY);
        care.evaluate(customer);

        // when
        clock.advance(Duration.ofDays(31));
        care.evaluate(customer);

        // then
        assertThat(rules(customer)).containsExactly("Rule_TierC");
        assertThat(column(customer, "(confirmed_at - decided_at)::text")).isEqualTo("31 days");
    }

    @Test
    void otherRowOfTheSameTierKeepsSinceWhen() {
        // given
        care.evaluate(customer);
        customer.bought("100", TODAY.minusMonths(13));

        // when
        clock.advance(Duration.ofDays(31));
        care.evaluate(customer);

        // then
        assertThat(rules(customer)).containsExactly("Rule_NeverBought", "Rule_NoPurchaseInAYear");
        assertThat(column(customer, "(decided_at - since)::text")).isEqualTo("31 days");
    }

    @Test
    void presentTierIsExplained() throws Exception {
        // given
        customer.bought("250000", TODAY.minusMonths(14)).bought("260000.50", TODAY.minusMonths(1));
        care.evaluate(customer);

        // when / then
        tier(Groups.SALES_MANAGERS, customer.number())
                .andExpect(status().isOk())
                .andExpect(jsonPath("tier", is("B")))
                .andExpect(jsonPath("since", is("2026-07-01T09:00:00Z")))
                .andExpect(jsonPath("decidedBy.decision", is("customerTiering")))
                .andExpect(jsonPath("decidedBy.version", notNullValue()))
                .andExpect(jsonPath("decidedBy.row", is("Rule_TierB")))
                .andExpect(jsonPath("decidedBy.inputs.yearlyPurchases", is(260000.50)))
                .andExpect(jsonPath("decidedBy.inputs.relationshipMonths", is(14)))
                .andExpect(jsonPath("decidedBy.inputs.demand", is("STABLE")))
                .andExpect(jsonPath("decidedBy.inputs.referralPotential", is("MEDIUM")))
                .andExpect(jsonPath(
                        "explanation",
                        containsString("B since 2026-07-01. Buys for 200,000 or more a year, has been a customer for a"
                                + " year and goes on buying. Known when it was decided: purchases of the last 12 months"
                                + " 260,000.50 CNY, customer for 14 months")));
    }

    @Test
    void accountThatWasNeverEvaluatedSaysSo() throws Exception {
        tier(Groups.SALES_MANAGERS, customer.number())
                .andExpect(status().isOk())
                .andExpect(jsonPath("tier", is("D")))
                .andExpect(jsonPath("decidedBy", nullValue()))
                .andExpect(jsonPath("explanation", containsString("not been evaluated yet")));
    }

    @Test
    void tierIsShownToThoseOnlyWhoSeeTheAccount() throws Exception {
        tier(Groups.SALES, customer.number()).andExpect(status().isNotFound());
        tier(Groups.SALES_MANAGERS, "AC-0000-000000").andExpect(status().isNotFound());
        mvc.perform(get("/api/accounts/" + customer.number() + "/tier")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/accounts/" + customer.number() + "/tier")
                        .with(user(customer.owner()).authorities(AuthorityUtils.createAuthorityList(Groups.SALES))))
                .andExpect(status().isOk());
    }

    private ResultActions tier(String group, String number) throws Exception {
        return mvc.perform(get("/api/accounts/" + number + "/tier")
                .with(user("somebody").authorities(AuthorityUtils.createAuthorityList(group))));
    }

    private List<String> rules(Customer of) {
        return jdbc.sql("select rule from crm.tier_history where account_id = :id order by id")
                .param("id", of.id())
                .query(String.class)
                .list();
    }

    /** Of the customer's present tier. */
    private String column(Customer of, String column) {
        return jdbc.sql("select " + column + " from crm.tier_history where account_id = :id order by id desc limit 1")
                .param("id", of.id())
                .query(String.class)
                .single();
    }
}
