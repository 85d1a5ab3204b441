package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.insight.RawSales;
import io.closeloop.process.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees what of a review: over HTTP, on paper and in the forms. */
@CloseloopTest
class ReviewApiTest {

    /** Each test has a month of its own, in which nobody else sells. */
    private static YearMonth lastMonth = YearMonth.of(2051, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReviewRun run;
    private String period;
    private RequestPostProcessor ada;
    private RequestPostProcessor managerOfSouth;
    private RequestPostProcessor executive;

    @BeforeEach
    void everybodyMissesSomething() {
        run = ReviewRun.begun(context);
        lastMonth = lastMonth.plusMonths(1);
        period = lastMonth.toString();
        LocalDate day = lastMonth.atDay(5);
        ada = member(run.ada, Groups.SALES, Groups.ofTeam(run.north));
        managerOfSouth = member(run.managerOfSouth, Groups.SALES_MANAGERS, Groups.ofTeam(run.south));
        executive = member(run.executive, Groups.EXECUTIVES);
        run.target("COMPANY", "", "WON_DEALS", null, period, "9");
        run.target("TEAM", run.north, "WIN_RATE", null, period, "90");
        run.target("TEAM", run.south, "WON_DEALS", null, period, "5");
        run.target("REP", run.ada, "WON_DEALS", null, period, "4");
        run.target("REP", run.cem, "WON_DEALS", null, period, "1");
        run.leads(day, run.ada, run.north, 2, 2);
        run.leads(day, run.cem, run.south, 3, 3);
        run.sales.deal(new RawSales.Deal(day).of(run.ada, run.north).lost(day.plusDays(3), Stage.QUOTATION));
        run.review(period, lastMonth.plusMonths(1).atDay(1).toString());
    }

    @Test
    void executivesSeeAll() throws Exception {
        review(executive)
                .andExpect(jsonPath("state", is("OPEN")))
                .andExpect(jsonPath("results[*].label", hasItem("Company")))
                .andExpect(jsonPath("results", hasSize(5)))
                .andExpect(jsonPath("misses", hasSize(4)))
                .andExpect(jsonPath("figures[?(@.scope == 'REP')].subject", containsInAnyOrder(run.ada, run.cem)))
                .andExpect(jsonPath("misses[*].log[*].event", contains("OPENED", "OPENED", "OPENED", "OPENED")))
                .andExpect(jsonPath("missed", is(4)))
                .andExpect(jsonPath("met", is(1)));
    }

    @Test
    void managersSeeTheirTeams() throws Exception {
        review(managerOfSouth)
                .andExpect(jsonPath("results[*].subject", containsInAnyOrder(run.south, run.cem)))
                .andExpect(jsonPath("figures[*].subject", containsInAnyOrder(run.south, run.cem)))
                .andExpect(jsonPath("stages[*].subject", not(hasItem(run.north))))
                .andExpect(jsonPath("misses[*].subject", contains(run.south)));
    }

    @Test
    void sellersSeeTheirOwnAndTheirTeamsSumWithoutNames() throws Exception {
        review(ada)
                .andExpect(jsonPath("figures[*].subject", containsInAnyOrder(run.north, run.ada)))
                .andExpect(jsonPath("results[*].subject", containsInAnyOrder(run.north, run.ada)))
                .andExpect(jsonPath("misses[?(@.scope == 'TEAM')].causes[*].kind", not(hasItem("REP"))))
                .andExpect(jsonPath("misses[?(@.scope == 'TEAM')].log[*]", hasSize(0)))
                .andExpect(jsonPath("missed", is(2)));
        assertThat(mvc.perform(get("/api/insights/reviews/" + period).with(ada))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Company", run.south, run.cem, run.ada + " loses");
        call(ada, "").andExpect(jsonPath("items[0].missed", is(2)));
    }

    @Test
    void paperShowsNoMoreThanTheScreen() throws Exception {
        run.decideEach(period, run.south, run.manager, "Visit customers", run.cem, lastMonth.plusMonths(3) + "-01");
        assertThat(paper(executive))
                .contains("Company", "Won deals", run.cem, "missed")
                .contains("Measure decided, " + run.manager, "Visit customers (until");
        assertThat(paper(ada)).contains("Team " + run.north).doesNotContain("Company", run.cem, run.south);
    }

    @Test
    void ownerWhoMayNotSeeTheFiguresSeesTheActionOnly() throws Exception {
        long miss = miss(run.south);
        mvc.perform(get("/api/insights/reviews/misses/" + miss).with(ada)).andExpect(status().isForbidden());
        call(executive, "/misses/" + miss)
                .andExpect(jsonPath("mayDecide", is(true)))
                .andExpect(jsonPath("people[*].userId", not(hasSize(0))));
        jdbc.sql("""
                        insert into crm.improvement_actions (improvement_id, level, measure, owner, deadline, decided_by,
                                                             decided_at, first_month)
                        values (?, 'MANAGER', 'Visit customers', ?, '2060-05-01', 'x', now(), '2051-04-01')""").params(miss, run.ada).update();

        jdbc.sql("""
                        insert into crm.improvement_checks (action_id, month, value, target, met, checked_at)
                        select id, '2051-04-01', 3, 5, false, now()
                          from crm.improvement_actions
                         where improvement_id = ?""").params(miss).update();

        call(ada, "/misses/" + miss)
                .andExpect(jsonPath("action.measure", is("Visit customers")))
                .andExpect(jsonPath("action.checks", hasSize(0)))
                .andExpect(jsonPath("target").doesNotExist())
                .andExpect(jsonPath("text").doesNotExist())
                .andExpect(jsonPath("mayDecide", is(false)))
                .andExpect(jsonPath("people", hasSize(0)));
    }

    @Test
    void unknownPeriodsAreRefused() throws Exception {
        mvc.perform(get("/api/insights/reviews/2051-13").with(executive))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is("period")));
        mvc.perform(get("/api/insights/reviews/2050-01").with(executive)).andExpect(status().isNotFound());
        mvc.perform(get("/api/insights/reviews/2050-01.pdf").with(executive)).andExpect(status().isNotFound());
        mvc.perform(get("/api/insights/reviews/misses/-1").with(executive)).andExpect(status().isNotFound());
        mvc.perform(get("/api/insights/reviews?sort=period").with(executive))
                .andExpect(status().isUnprocessableEntity());
    }

    private long miss(String subject) {
        return jdbc.sql("""
                        select i.id
                          from crm.improvements i join crm.review_results r on r.id = i.result_id
                         where r.subject = ?""").param(subject).query(Long.class).single();
    }

    private String paper(RequestPostProcessor who) throws Exception {
        byte[] pdf = mvc.perform(get("/api/insights/reviews/" + period + ".pdf").with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private ResultActions review(RequestPostProcessor who) throws Exception {
        return call(who, "/" + period);
    }

    private ResultActions call(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(get("/api/insights/reviews" + path).with(who)).andExpect(status().isOk());
    }

    private static RequestPostProcessor member(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
