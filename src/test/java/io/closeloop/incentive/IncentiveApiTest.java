package io.closeloop.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class IncentiveApiTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private final String reference = UUID.randomUUID().toString();
    private Seller seller;

    @BeforeEach
    void aSeller() {
        clock.set(Instant.parse("2032-01-31T15:59:00Z"));
        seller = Seller.create(context);
    }

    @Test
    void adjustmentIsEnteredOnceInTheRunningMonth() throws Exception {
        // when / then
        adjust(body("-120.50")).andExpect(status().isCreated());
        adjust(body("-120.50")).andExpect(status().isOk());
        adjust(body("-120.51")).andExpect(status().isConflict());
        mvc.perform(get("/api/incentives/" + seller.id() + "/2032-01").with(finance()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("name", is("Anna Berg")))
                .andExpect(jsonPath("sums", hasSize(1)))
                .andExpect(jsonPath("sums[0].kind", is("ADJUSTMENT")))
                .andExpect(jsonPath("sums[0].amount", is(-120.50)));
        mvc.perform(get("/api/incentives/" + seller.id() + "/2032-01/entries").with(finance()))
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("items[0].reason", is("Shared deal")))
                .andExpect(jsonPath("items[0].earnedIn", is("2032-01")))
                .andExpect(jsonPath("items[0].enteredBy", is("fay")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "amount":-120.50       | "amount":0           | amount
            "amount":-120.50       | "amount":1.005       | amount
            "amount":-120.50       | "amount":1e12        | amount
            "amount":-120.50       | "amount":"7"         | amount
            "reason":"Shared deal" | "reason":""          | reason
            "reason":"Shared deal" | "reason":"a","x":1   | x
            "currency":"CNY"       | "currency":"yen"     | currency
            """)
    void badAdjustmentIsRefused(String good, String bad, String field) throws Exception {
        // when / then
        adjust(body("-120.50").replace(good, bad))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
    }

    @Test
    void adjustmentNeedsSomebodyWhoSells() throws Exception {
        // when / then
        adjust(body("5").replace(seller.id(), "nobody"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("detail", containsString("rep")));
    }

    @Test
    void onlyFinanceAdjusts() throws Exception {
        // when / then
        for (String group : new String[] {Groups.SALES, Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ANALYSTS}) {
            assertThat(adjust(body("5"), member("mei", group))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void statementIsSeenByItsRepTheManagersOfTheTeamAndThoseWhoPay() throws Exception {
        // given
        adjust(body("5")).andExpect(status().isCreated());

        // when / then
        assertThat(sees(member(seller.id(), Groups.SALES, Groups.ofTeam(seller.team()))))
                .isTrue();
        assertThat(sees(member("mei", Groups.SALES_MANAGERS))).isTrue();
        assertThat(sees(member("mei", Groups.SALES_MANAGERS, Groups.ofTeam(seller.team()))))
                .isTrue();
        assertThat(sees(member("eva", Groups.EXECUTIVES))).isTrue();
        assertThat(sees(finance())).isTrue();
        assertThat(sees(member("mei", Groups.SALES_MANAGERS, Groups.ofTeam("another"))))
                .isFalse();
        assertThat(sees(member("colleague", Groups.SALES, Groups.ofTeam(seller.team()))))
                .isFalse();
        assertThat(sees(member("ana", Groups.ANALYSTS))).isFalse();
        assertThat(sees(member("mark", Groups.MARKETING))).isFalse();
    }

    @Test
    void badQuestionIsRefused() throws Exception {
        // when / then
        for (String path : new String[] {"?month=2032-13", "?month=x", "?sort=rep", "/x/y", "/x/2032-1/entries"}) {
            mvc.perform(get("/api/incentives" + path).with(finance())).andExpect(status().isUnprocessableEntity());
        }
    }

    private boolean sees(RequestPostProcessor who) throws Exception {
        String statement = "/api/incentives/" + seller.id() + "/2032-01";
        int view =
                mvc.perform(get(statement).with(who)).andReturn().getResponse().getStatus();
        int entries = mvc.perform(get(statement + "/entries").with(who))
                .andReturn()
                .getResponse()
                .getStatus();
        String list = mvc.perform(
                        get("/api/incentives?month=2032-01&rep=" + seller.id()).with(who))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(entries).isEqualTo(view);
        assertThat(list.contains(seller.id())).isEqualTo(view == 200);
        return view == 200;
    }

    private String body(String amount) {
        return """
                {"reference":"%s","rep":"%s","amount":%s,"currency":"CNY","reason":"Shared deal"}""".formatted(reference, seller.id(), amount);
    }

    private ResultActions adjust(String body) throws Exception {
        return adjust(body, finance());
    }

    private ResultActions adjust(String body, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/incentives/adjustments")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static RequestPostProcessor finance() {
        return member("fay", Groups.FINANCE);
    }

    private static RequestPostProcessor member(String id, String... groups) {
        return user(id).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
