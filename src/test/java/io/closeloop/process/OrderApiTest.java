package io.closeloop.process;

import static io.closeloop.process.PaymentCalls.finance;
import static io.closeloop.process.PaymentCalls.member;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Orders to look at. */
@CloseloopTest
class OrderApiTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @Test
    void ownersSeeTheirOrdersAndOtherSellersDoNot() throws Exception {
        // given
        String reference = UUID.randomUUID().toString();
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        order.deliver();
        new PaymentCalls(mvc).pay(finance(), reference, order, "15000.00");

        // when / then
        look(member(order.deal().owner(), Groups.SALES), order)
                .andExpect(status().isOk())
                .andExpect(jsonPath("state", is("OPEN")))
                .andExpect(jsonPath("amount", is(50000.00)))
                .andExpect(jsonPath("paidAmount", is(15000.00)))
                .andExpect(jsonPath("openAmount", is(35000.00)))
                .andExpect(jsonPath("writtenOffAmount", is(0)))
                .andExpect(jsonPath("paid", is(false)))
                .andExpect(jsonPath("delivery.receivedBy", is("Wang Fang")))
                .andExpect(jsonPath("instalments", hasSize(2)))
                .andExpect(jsonPath("instalments[0].paidAt").isNotEmpty())
                .andExpect(jsonPath("payments[0].reference", is(reference)));
        look(member("colleague", Groups.SALES, Groups.ofTeam(order.deal().team())), order)
                .andExpect(status().isOk());
        look(member("stranger", Groups.SALES, "team-elsewhere"), order).andExpect(status().isNotFound());
        look(finance(), order).andExpect(status().isOk());
    }

    @Test
    void ordersAreListedByWhatIsOpenAndOverdue() throws Exception {
        // given
        OrderRun order = OrderRun.begun(context, OrderRun.TWO_PARTS);
        RequestPostProcessor owner = member(order.deal().owner(), Groups.SALES);
        list(owner, "?state=OPEN")
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("items[0].number", is(order.number())))
                .andExpect(jsonPath("items[0].openAmount", is(50000.00)))
                .andExpect(jsonPath("items[0].overdueSince").isEmpty());
        clock.advance(Duration.ofDays(10));
        list(owner, "?overdue=true").andExpect(jsonPath("total", is(0)));

        // when
        clock.advance(Duration.ofDays(1));

        // then
        list(owner, "?overdue=true")
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath(
                        "items[0].overdueSince", is(order.today().minusDays(1).toString())));
        list(owner, "?state=CLOSED").andExpect(jsonPath("total", is(0)));
        list(owner, "?account=AC-1999-1").andExpect(jsonPath("total", is(0)));
        list(member("stranger", Groups.SALES), "").andExpect(jsonPath("total", is(0)));
        mvc.perform(get("/api/orders?state=GONE").with(owner)).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/orders?sort=amount").with(owner)).andExpect(status().isUnprocessableEntity());
    }

    private ResultActions look(RequestPostProcessor who, OrderRun order) throws Exception {
        return mvc.perform(get("/api/orders/" + order.number()).with(who));
    }

    private ResultActions list(RequestPostProcessor who, String query) throws Exception {
        return mvc.perform(get("/api/orders" + query).with(who)).andExpect(status().isOk());
    }
}
