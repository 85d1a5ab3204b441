package io.closeloop.insight;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Figures as they are asked for over HTTP. */
@CloseloopTest
class InsightApiTest {

    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 10);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private RawSales sales;

    @BeforeEach
    void sell() {
        sales = new RawSales(jdbc);
        sales.team("insight-a");
        long account = sales.account("retail");
        sales.deal(new RawSales.Deal(JANUARY)
                .of("ada", "insight-a")
                .by(account)
                .won(JANUARY.plusDays(20), "3000")
                .inRegion("West"));
        sales.deal(new RawSales.Deal(JANUARY)
                .of("ada", "insight-a")
                .lost(JANUARY.plusDays(30), Stage.SOLUTION)
                .inRegion("West"));
        sales.deal(new RawSales.Deal(JANUARY)
                .of("ben", "insight-a")
                .in(Stage.QUOTATION)
                .expectedOn(JANUARY));
    }

    @Test
    void keyFiguresOfAPeriodByDimension() throws Exception {
        call("kpi", "&by=region")
                .andExpect(jsonPath("currency", is("CNY")))
                .andExpect(jsonPath("rows", hasSize(2)))
                .andExpect(jsonPath("rows[0].key", nullValue()))
                .andExpect(jsonPath("rows[0].label", is("Not known")))
                .andExpect(jsonPath("rows[0].open", is(1)))
                .andExpect(jsonPath("rows[1].key", is("West")))
                .andExpect(jsonPath("rows[1].won", is(1)))
                .andExpect(jsonPath("rows[1].lost", is(1)))
                .andExpect(jsonPath("rows[1].winRate", is(50.00)))
                .andExpect(jsonPath("rows[1].leadConversion", nullValue()))
                .andExpect(jsonPath("rows[1].wonAmount", is(3000.00)))
                .andExpect(jsonPath("rows[1].averageCycleDays", is(20.000)))
                .andExpect(jsonPath("total.won", is(1)));
        call("kpi", "&by=month&from=2022-12-01&to=2023-02-28")
                .andExpect(jsonPath("rows[*].key", is(java.util.List.of("2022-12", "2023-01", "2023-02"))))
                .andExpect(jsonPath("rows[0].won", is(0)))
                .andExpect(jsonPath("rows[0].winRate", nullValue()));
    }

    @Test
    void theFunnelNamesItsBottleneck() throws Exception {
        call("funnel", "&from=2023-01-01&to=2023-01-31")
                .andExpect(jsonPath("stages[*].entered", is(java.util.List.of(3, 3, 3, 2, 1, 1))))
                .andExpect(jsonPath("stages[2].lost", is(1)))
                .andExpect(jsonPath("stages[3].open", is(1)))
                .andExpect(jsonPath("stages[3].conversion", is(50.00)))
                .andExpect(jsonPath("bottleneck.stage", is("QUOTATION")))
                .andExpect(jsonPath("bottleneck.since", is("2023-01")))
                .andExpect(jsonPath("bottleneck.holders[0].key", is("ben")));
        call("bottlenecks", "").andExpect(jsonPath("total", is(2)));
    }

    @Test
    void everyOtherViewAnswers() throws Exception {
        call("forecast", "").andExpect(jsonPath("total.best", is(4000.00)));
        call("losses", "")
                .andExpect(jsonPath("reasons[0].key", is("PRICE")))
                .andExpect(jsonPath("competitors[0].key", is("Rival")))
                .andExpect(jsonPath("stages[0].share", is(100.00)));
        call("sources", "").andExpect(jsonPath("sources[0].key", is("WEBSITE")));
        call("leaderboard", "").andExpect(jsonPath("rows[0].key", is("ada")));
        call("pipeline", "").andExpect(jsonPath("deals", is(1)));
        call("cycles", "").andExpect(jsonPath("classes", hasSize(3)));
        call("deals", "&figure=WON").andExpect(jsonPath("items[0].cycleDays", is(20.000)));
        call("deals", "&figure=ENTERED&stage=SOLUTION&sort=-amount").andExpect(jsonPath("total", is(3)));
        call("leads", "").andExpect(jsonPath("total", is(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "kpi?by=colour, by",
        "kpi?from=yesterday, from",
        "kpi?from=2024-02-01&to=2024-01-01, to",
        "kpi?from=0001-01-01, from",
        "deals?figure=SOLD, figure",
        "deals?figure=ENTERED, stage",
        "deals?size=1000, size",
        "payments?currency=yuan, currency",
        "kpi?currency=CNY&currency=EUR, currency",
        "costs?currency=yuan, currency",
        "leads?product=x, product"
    })
    void whatCannotBeAskedForIsRefusedNamingTheField(String request, String field) throws Exception {
        mvc.perform(get("/api/insights/" + request)
                        .with(user("evan").authorities(AuthorityUtils.createAuthorityList(Groups.EXECUTIVES))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
    }

    private ResultActions call(String what, String query) throws Exception {
        return mvc.perform(get("/api/insights/" + what + "?campaign=" + sales.campaign + query)
                        .with(user("evan").authorities(AuthorityUtils.createAuthorityList(Groups.EXECUTIVES))))
                .andExpect(status().isOk());
    }
}
