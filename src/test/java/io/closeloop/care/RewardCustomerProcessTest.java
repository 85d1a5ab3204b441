package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.RewardCustomer;
import io.closeloop.process.RewardCustomerProcess;
import io.closeloop.process.RewardEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Points for purchases and for leads that customers bring. */
@CloseloopTest
class RewardCustomerProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RewardCustomerProcess rewards;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Customer customer;
    private CareRun care;

    @BeforeEach
    void aCustomer() {
        customer = Customer.create(context);
        care = new CareRun(context);
    }

    @Test
    void purchaseEarnsPointsOnce() {
        // given
        customer.tier("B").bought("1000.50", LocalDate.parse("2026-01-05"));

        // when
        reward(RewardEvent.PURCHASE, deal());
        reward(RewardEvent.PURCHASE, deal());

        // then
        assertThat(entries()).containsExactly("PURCHASE 1000.50 B 15 Rule_PurchaseOfB");
        assertThat(care.ends(customer, RewardCustomer.KEY))
                .containsExactly("EndEvent_CustomerRewarded", "EndEvent_CustomerRewarded");
    }

    @Test
    void purchaseInAnotherCurrencyEarnsNone() {
        // given
        customer.bought("1000", "USD", LocalDate.parse("2026-01-05"));

        // when
        reward(RewardEvent.PURCHASE, deal());

        // then
        assertThat(entries()).containsExactly("PURCHASE 0.00 D 0 Rule_SmallPurchase");
    }

    @Test
    void balanceIsTheSumOfTheEntries() throws Exception {
        // given
        customer.bought("2000", LocalDate.parse("2026-01-05"));
        reward(RewardEvent.PURCHASE, deal());

        // when
        assertThat(refer(Groups.SALES_MANAGERS, "{\"leadNumber\": \"" + lead() + "\"}"))
                .isEqualTo(204);
        care.runJobs(customer);

        // then
        assertThat(jdbc.sql("select points from crm.loyalty_balances where account_id = :id")
                        .param("id", customer.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(520);
    }

    @Test
    void leadIsBroughtByOneCustomerOnly() throws Exception {
        // given
        String lead = lead();
        String body = "{\"leadNumber\": \"" + lead + "\"}";
        Customer other = Customer.create(context);

        // when / then
        assertThat(refer(Groups.MARKETING, body)).isEqualTo(204);
        assertThat(refer(Groups.MARKETING, body)).isEqualTo(204);
        assertThat(refer(other, "ann", Groups.MARKETING, body)).isEqualTo(409);
        care.runJobs(customer);
        assertThat(entries()).containsExactly("REFERRAL 0.00 D 500 Rule_Referral");
    }

    @Test
    void badReferralIsRefused() throws Exception {
        // given
        String own = lead();
        jdbc.sql("update crm.leads set account_id = :id where number = :number")
                .param("id", customer.id())
                .param("number", own)
                .update();

        // when / then
        assertThat(refer(Groups.SALES_MANAGERS, "{}")).isEqualTo(422);
        assertThat(refer(Groups.SALES_MANAGERS, "{\"leadNumber\": \"LD-0000-000000\"}"))
                .isEqualTo(422);
        assertThat(refer(Groups.SALES_MANAGERS, "{\"leadNumber\": \"" + own + "\"}"))
                .isEqualTo(422);
        assertThat(refer(Groups.SALES_MANAGERS, "{\"leadNumber\": \"" + lead() + "\", \"points\": 9}"))
                .isEqualTo(422);
    }

    @Test
    void onlyWhoSellsAndSeesTheAccountRecordsAReferral() throws Exception {
        // given
        String body = "{\"leadNumber\": \"" + lead() + "\"}";

        // when / then
        assertThat(refer(Groups.LEGAL, body)).isEqualTo(403);
        assertThat(refer(customer, "somebody", Groups.SALES, body)).isEqualTo(404);
        assertThat(refer(customer, customer.owner(), Groups.SALES, body)).isEqualTo(204);
    }

    private int refer(String group, String body) throws Exception {
        return refer(customer, "somebody", group, body);
    }

    private int refer(Customer of, String userId, String group, String body) throws Exception {
        return mvc.perform(post("/api/accounts/" + of.number() + "/referrals")
                        .with(user(userId).authorities(AuthorityUtils.createAuthorityList(group)))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void reward(RewardEvent event, String reference) {
        rewards.start(customer.id(), customer.number(), event, reference);
        care.runJobs(customer);
    }

    private String deal() {
        return jdbc.sql("select number from crm.opportunities where account_id = :id")
                .param("id", customer.id())
                .query(String.class)
                .single();
    }

    /** The number of a lead of nobody's. */
    private String lead() {
        return Customer.lead(context);
    }

    private List<String> entries() {
        return jdbc.sql("""
                        select concat_ws(' ', event, amount, tier, points, rule)
                          from crm.loyalty_entries
                         where account_id = :id
                         order by id""").param("id", customer.id()).query(String.class).list();
    }
}
