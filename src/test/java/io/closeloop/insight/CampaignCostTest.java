package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What marketing spends, and what comes of it. */
@CloseloopTest
class CampaignCostTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 3);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void costsAreTurnedIntoCostPerLeadAcquisitionCostAndReturn() throws Exception {
        // given
        RawSales sales = new RawSales(jdbc);
        for (int i = 0; i < 4; i++) {
            sales.lead(DAY, null, null);
        }
        long newcomer = sales.account();
        sales.deal(new RawSales.Deal(DAY).by(newcomer).won(DAY.plusDays(1), "900"));
        long known = sales.account();
        new RawSales(jdbc).deal(new RawSales.Deal(DAY.minusYears(1)).by(known).won(DAY.minusYears(1), "10"));
        long again = sales.deal(new RawSales.Deal(DAY).by(known).won(DAY.plusDays(1), "100"));
        sales.payment(sales.order(again), DAY.plusDays(9), new BigDecimal("500"));

        // when
        record(marketing(), """
                {"source":"WEBSITE","campaign":"%s","spentOn":"2020-03-01","amount":200,"reach":1000,"clicks":50,"visitors":20}
                """.formatted(sales.campaign)).andExpect(status().isCreated());

        // then
        mvc.perform(get("/api/insights/sources?campaign=" + sales.campaign).with(marketing()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("campaigns[0].cost", is(200.00)))
                .andExpect(jsonPath("campaigns[0].costPerLead", is(50.00)))
                .andExpect(jsonPath("campaigns[0].acquisitionCost", is(200.00)))
                .andExpect(jsonPath("campaigns[0].receivedAmount", is(500.00)))
                .andExpect(jsonPath("campaigns[0].roi", is(150.00)))
                .andExpect(jsonPath("campaigns[0].reach", is(1000)))
                .andExpect(jsonPath("campaigns[0].costPerClick", is(4.00)))
                .andExpect(jsonPath("campaigns[0].visitorsToLeads", is(20.00)))
                .andExpect(jsonPath("channels[0].key", is("ONLINE")));
        mvc.perform(get("/api/insights/costs?from=2020-03-01&to=2020-03-31&campaign=" + sales.campaign)
                        .with(marketing()))
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("items[0].clicks", is(50)));
        mvc.perform(get("/api/insights/costs?to=2020-02-28&campaign=" + sales.campaign)
                        .with(marketing()))
                .andExpect(jsonPath("total", is(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"spentOn\":\"2020-03-01\",\"amount\":1}                                     | source",
                "{\"source\":\"WEBSITE\",\"spentOn\":\"soon\",\"amount\":1}                    | spentOn",
                "{\"source\":\"WEBSITE\",\"spentOn\":\"2020-03-01\",\"amount\":-1}             | amount",
                "{\"source\":\"WEBSITE\",\"spentOn\":\"2020-03-01\",\"amount\":1,\"clicks\":-1} | clicks",
                "{\"source\":\"WEBSITE\",\"spentOn\":\"2020-03-01\",\"amount\":1,\"price\":1}  | price"
            })
    void whatCannotBeACostIsRefused(String body, String field) throws Exception {
        record(marketing(), body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
    }

    @Test
    void whatIsTakenBackCountsNoMoreAndWhoDidItIsKept() throws Exception {
        // given
        RawSales sales = new RawSales(jdbc);
        record(marketing(), """
                {"source":"WEBSITE","campaign":"%s","spentOn":"2020-03-01","amount":200}""".formatted(sales.campaign));
        long id = jdbc.sql("select id from crm.campaign_costs where campaign = ?")
                .param(sales.campaign)
                .query(Long.class)
                .single();

        // when
        takeBack(id, member("ada", Groups.SALES)).andExpect(status().isForbidden());
        takeBack(id, member("mei", Groups.SALES_MANAGERS)).andExpect(status().isNoContent());

        // then
        mvc.perform(get("/api/insights/costs?campaign=" + sales.campaign).with(marketing()))
                .andExpect(jsonPath("total", is(0)));
        assertThat(jdbc.sql("""
                        select amount || ' by ' || recorded_by || ', taken back by ' || taken_back_by
                          from crm.campaign_costs_taken_back
                         where id = ?""").param(id).query(String.class).list())
                .containsExactly("200.00 by mark, taken back by mei");
        takeBack(id, marketing()).andExpect(status().isNotFound());
    }

    @Test
    void sellersDoNotRecordCosts() throws Exception {
        record(member("ada", Groups.SALES), "{}").andExpect(status().isForbidden());
        mvc.perform(get("/api/insights/costs").with(member("ada", Groups.SALES)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoRecordsCostsIsToldWhatThereIsToChooseFrom() throws Exception {
        RawSales sales = new RawSales(jdbc);
        sales.lead(DAY, null, null);
        mvc.perform(get("/api/insights/kpi").with(marketing())); // copies what was just written
        mvc.perform(get("/api/insights/costs/choices").with(marketing()))
                .andExpect(jsonPath("sources", hasItem("WEBSITE")))
                .andExpect(jsonPath("campaigns", hasItem(sales.campaign)))
                .andExpect(jsonPath("currency", is("CNY")));
        mvc.perform(get("/api/insights/costs/choices").with(member("fin", Groups.FINANCE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void figuresAreTakenAlongAsFiles() throws Exception {
        RawSales sales = new RawSales(jdbc);
        sales.deal(new RawSales.Deal(DAY).forProduct("=HYPERLINK(1)").won(DAY, "5"));
        mvc.perform(get("/api/insights/kpi.csv?by=product&campaign=" + sales.campaign)
                        .with(marketing()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(startsWith("key,label,leads,wonLeads,won,lost,open,")))
                .andExpect(content().string(containsString("'=HYPERLINK(1)")));
        mvc.perform(get("/api/insights/deals.xlsx?campaign=" + sales.campaign).with(marketing()))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("PK")));
    }

    private ResultActions record(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post("/api/insights/costs")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions takeBack(long id, RequestPostProcessor who) throws Exception {
        return mvc.perform(delete("/api/insights/costs/" + id).with(who).with(csrf()));
    }

    private static RequestPostProcessor marketing() {
        return member("mark", Groups.MARKETING);
    }

    private static RequestPostProcessor member(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
