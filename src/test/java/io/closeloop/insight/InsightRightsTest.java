package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Nobody sees figures of others through a filter, a breakdown, a list or a file. */
@CloseloopTest
class InsightRightsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 10);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String north = "n-" + mark;
    private final String south = "s-" + mark;
    private final String ada = "ada-" + mark;
    private final String ben = "ben-" + mark;
    private final String cem = "cem-" + mark;
    private final String dee = "dee-" + mark;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;

    @BeforeEach
    void fourPeopleInTwoTeamsSell() {
        sales = new RawSales(jdbc);
        sales.team(north);
        sales.team(south);
        sales.deal(new RawSales.Deal(DAY).of(ada, north).won(DAY, "100"));
        sales.deal(new RawSales.Deal(DAY).of(ben, north).won(DAY, "2000"));
        sales.deal(new RawSales.Deal(DAY).of(ben, north).in(Stage.SOLUTION));
        sales.deal(new RawSales.Deal(DAY).of(dee, north).won(DAY.plusDays(1), "300"));
        sales.deal(new RawSales.Deal(DAY).of(cem, south).won(DAY, "50000"));
        sales.lead(DAY, ada, north);
        sales.lead(DAY, ben, north);
    }

    @Test
    void sellersSeeTheirOwnFiguresOnly() throws Exception {
        call(seller(), "kpi?by=rep")
                .andExpect(jsonPath("rows", hasSize(1)))
                .andExpect(jsonPath("rows[0].key", is(ada)))
                .andExpect(jsonPath("total.wonAmount", is(100.00)));
        call(seller(), "kpi?by=team").andExpect(jsonPath("rows", hasSize(1)));
        call(seller(), "leaderboard").andExpect(jsonPath("rows[*].key", is(List.of(ada))));
        call(seller(), "deals").andExpect(jsonPath("items[*].rep", is(List.of(ada))));
        call(seller(), "leads").andExpect(jsonPath("total", is(1)));
        call(seller(), "at-risk").andExpect(jsonPath("total", is(0)));
        call(seller(), "pipeline").andExpect(jsonPath("deals", is(0)));
        assertThat(body(seller(), "deals.csv")).contains(ada).doesNotContain(ben, cem);
        assertThat(body(seller(), "kpi.csv?by=rep")).contains(ada).doesNotContain(ben, cem);
    }

    @Test
    void sellersSeeTheSumOfTheirTeamOfWholeMonths() throws Exception {
        String team = "team=" + north;
        call(seller(), "kpi?" + team).andExpect(jsonPath("total.wonAmount", is(2400.00)));
        call(seller(), "kpi?by=team&from=2022-05-01&to=2022-05-31&" + team).andExpect(jsonPath("rows[0].won", is(3)));
        call(seller(), "mine?from=2022-05-01&to=2022-05-31")
                .andExpect(jsonPath("own.wonAmount", is(100.00)))
                .andExpect(jsonPath("teams[0].key", is(north)))
                .andExpect(jsonPath("teams[0].figures.wonAmount", is(2400.00)));
    }

    @Test
    void aSumThatTellsWhatOneColleagueSoldIsWithheld() throws Exception {
        // given only one colleague does anything in June
        sales.deal(new RawSales.Deal(DAY.plusMonths(1)).of(ben, north).won(DAY.plusMonths(1), "7000"));

        // then neither June, nor what June could be told from
        for (String period : List.of("from=2022-06-01&to=2022-06-30", "from=2022-05-01&to=2022-06-30", "")) {
            mvc.perform(get("/api/insights/kpi?" + period + "&team=" + north).with(seller()))
                    .andExpect(status().isForbidden());
        }
        call(seller(), "mine?from=2022-05-01&to=2022-06-30")
                .andExpect(jsonPath("teams[0].figures", nullValue()))
                .andExpect(jsonPath("teams[0].withheld", containsString("2022-06")));
        call(seller(), "kpi?from=2022-05-01&to=2022-05-31&team=" + north).andExpect(jsonPath("total.won", is(3)));
    }

    @Test
    void aSumInACurrencyInWhichOneColleagueSellsIsWithheld() throws Exception {
        // given
        sales.deal(new RawSales.Deal(DAY).of(ben, north).in("USD").won(DAY, "7000"));

        // then
        mvc.perform(get("/api/insights/kpi?currency=USD&team=" + north).with(seller()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aSumThatTellsHowOneColleaguesCustomersAreIsWithoutThat() throws Exception {
        // given what of care there is in May is of ben's customers
        String may = "kpi?from=2022-05-01&to=2022-05-31&team=" + north;
        long bens = sales.account(null, ben, north, null, "D");
        sales.survey(bens, DAY, 1, 2, 1, 0);
        RequestPostProcessor manager = member("mia", Groups.SALES_MANAGERS, Groups.ofTeam(north));

        // then
        call(seller(), may)
                .andExpect(jsonPath("total.won", is(3)))
                .andExpect(jsonPath("total.satisfaction", nullValue()));
        call(manager, may).andExpect(jsonPath("total.satisfaction", is(0.00)));

        // when another colleague's customers answer, too
        sales.survey(sales.account(null, dee, north, null, "D"), DAY, 5, 5, 5, 9);

        // then
        call(seller(), may).andExpect(jsonPath("total.satisfaction", is(50.00)));
        call(seller(), "mine?from=2022-05-01&to=2022-05-31")
                .andExpect(jsonPath("teams[0].figures.satisfaction", is(50.00)));
    }

    @Test
    void theGrowthOfATeamIsNotToldToItsSellers() throws Exception {
        String year = "kpi?from=2022-05-01&to=2022-05-31&team=" + north;
        sales.deal(new RawSales.Deal(DAY.minusYears(1)).of(ben, north).won(DAY.minusYears(1), "1000"));

        call(seller(), year).andExpect(jsonPath("growth", nullValue()));
        call(member("mia", Groups.SALES_MANAGERS, Groups.ofTeam(north)), year)
                .andExpect(jsonPath("growth", is(140.00)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpi?rep=%2$s",
                "kpi?team=%1$s&by=rep",
                "kpi?team=%1$s&by=product",
                "kpi?team=%1$s&region=West",
                "kpi?team=%3$s",
                "kpi?team=%1$s&from=2022-05-10&to=2022-05-10",
                "kpi?team=%1$s&from=2022-05-01&to=2022-05-30",
                "kpi?team=%1$s&by=month",
                "kpi?team=%1$s&tier=A",
                "funnel?team=%1$s",
                "pipeline?team=%1$s",
                "forecast?team=%1$s",
                "losses?team=%1$s",
                "cycles?team=%1$s",
                "bottlenecks?team=%1$s",
                "customers?team=%1$s",
                "customers.csv?rep=%2$s",
                "payments?team=%1$s",
                "care?figure=SURVEYS&team=%1$s",
                "costs",
                "kpi.csv?rep=%2$s",
                "kpi.xlsx?team=%1$s&by=rep",
                "deals?team=%1$s",
                "deals?rep=%2$s",
                "deals.csv?team=%1$s",
                "leads?team=%1$s",
                "leads.xlsx?rep=%2$s",
                "leaderboard?team=%1$s",
                "leaderboard.csv?team=%1$s",
                "at-risk?team=%1$s",
                "sources?team=%1$s",
                "funnel?rep=%2$s",
                "bottlenecks?team=%3$s",
                "forecast?rep=%2$s",
                "losses?team=%3$s",
                "pipeline?rep=%2$s",
                "cycles?team=%3$s"
            })
    void whatWouldTellColleaguesFiguresIsForbidden(String request) throws Exception {
        mvc.perform(get("/api/insights/" + request.formatted(north, ben, south)).with(seller()))
                .andExpect(status().isForbidden());
    }

    @Test
    void managersSeeTheirTeams() throws Exception {
        RequestPostProcessor manager = member("mia", Groups.SALES_MANAGERS, Groups.ofTeam(north));
        call(manager, "kpi?by=rep").andExpect(jsonPath("rows[*].key", is(List.of(ada, ben, dee))));
        call(manager, "kpi").andExpect(jsonPath("total.wonAmount", is(2400.00)));
        call(manager, "deals").andExpect(jsonPath("total", is(4)));
        assertThat(body(manager, "deals.csv")).contains(ada, ben).doesNotContain(cem);
        mvc.perform(get("/api/insights/kpi?team=" + south).with(manager)).andExpect(status().isForbidden());
        call(manager, "deals?rep=" + cem).andExpect(jsonPath("total", is(0)));
    }

    @Test
    void executivesAndManagersOfNoTeamSeeAll() throws Exception {
        for (String group : List.of(Groups.EXECUTIVES, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS)) {
            call(member("eva", group), "kpi?campaign=" + sales.campaign)
                    .andExpect(jsonPath("total.wonAmount", is(52400.00)));
        }
    }

    @Test
    void whoSellsNothingSeesNothing() throws Exception {
        call(member("leo", Groups.LEGAL), "kpi?campaign=" + sales.campaign).andExpect(jsonPath("total.won", is(0)));
        call(member("leo"), "deals?campaign=" + sales.campaign).andExpect(jsonPath("total", is(0)));
    }

    private RequestPostProcessor seller() {
        return member(ada, Groups.SALES, Groups.ofTeam(north));
    }

    private static RequestPostProcessor member(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private ResultActions call(RequestPostProcessor who, String request) throws Exception {
        return mvc.perform(get("/api/insights/" + request).with(who)).andExpect(status().isOk());
    }

    private String body(RequestPostProcessor who, String request) throws Exception {
        return call(who, request).andReturn().getResponse().getContentAsString();
    }
}
