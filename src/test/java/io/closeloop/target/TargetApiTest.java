package io.closeloop.target;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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

/** Targets are set, broken down, replaced and measured by. */
@CloseloopTest
class TargetApiTest {

    private final String team = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void engage() {
        TargetTeams.engage(jdbc, team, team + "-a", team + "-b");
    }

    @Test
    void aTeamsTargetIsBrokenDownToItsPeopleAndReplaced() throws Exception {
        // given
        String parts = ",\"parts\":[{\"scope\":\"REP\",\"subject\":\"%1$s-a\",\"value\":600},"
                + "{\"scope\":\"REP\",\"subject\":\"%1$s-b\",\"value\":400}]";
        set(executive(), target("1998-Q1", "1000", parts.formatted(team)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].from", is("1998-01-01")))
                .andExpect(jsonPath("$[0].to", is("1998-03-31")))
                .andExpect(jsonPath("$[0].currency", is("CNY")));

        // when
        String others = parts.replace("600", "700").replace("400", "500");
        set(executive(), target("1998-Q1", "1200", others.formatted(team))).andExpect(status().isCreated());

        // then
        list(executive(), "&subject=" + team)
                .andExpect(jsonPath("total", is(1)))
                .andExpect(jsonPath("items[0].value", is(1200.00)));
        list(executive(), "&history=true&subject=" + team)
                .andExpect(jsonPath("total", is(2)))
                .andExpect(jsonPath("items[1].value", is(1000.00)))
                .andExpect(jsonPath("items[1].endedAt", notNullValue()));
    }

    @Test
    void figuresAreMeasuredByTheTargetOfTheirPeriod() throws Exception {
        // given
        for (String month : new String[] {"1998-01", "1998-02", "1998-03"}) {
            set(executive(), target(month, "100", "")).andExpect(status().isCreated());
        }

        // then the quarter's is the sum of its months'
        kpi("1998-01-01", "1998-03-31").andExpect(jsonPath("targets.wonAmount", is(300.00)));
        kpi("1998-01-01", "1998-02-28").andExpect(jsonPath("targets.wonAmount", is(200.00)));
        kpi("1998-01-01", "1998-04-30").andExpect(jsonPath("targets.wonAmount", nullValue()));

        // when one is set for the quarter
        set(executive(), target("1998-Q1", "350", ""));

        // then
        kpi("1998-01-01", "1998-03-31").andExpect(jsonPath("targets.wonAmount", is(350.00)));
    }

    @Test
    void theFunnelIsMeasuredByStageTargets() throws Exception {
        String funnel = "/api/insights/funnel?from=1998-01-01&to=1998-01-31&team=" + team;
        mvc.perform(get(funnel).with(executive())).andExpect(jsonPath("stages[2].target", is(70)));
        set(executive(), """
                {"scope":"TEAM","subject":"%s","figure":"STAGE_CONVERSION","stage":"SOLUTION","period":"1998","value":81.5}""".formatted(team));
        mvc.perform(get(funnel).with(executive())).andExpect(jsonPath("stages[2].target", is(81.50)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"figure\":\"REVENUE\",\"value\":-1                                     | value",
                "\"figure\":\"WIN_RATE\",\"value\":100.01                                | value",
                "\"figure\":\"HAPPINESS\",\"value\":1                                    | figure",
                "\"figure\":\"STAGE_CONVERSION\",\"value\":1                             | stage",
                "\"figure\":\"REVENUE\",\"value\":1,\"stage\":\"SOLUTION\"               | stage",
                "\"figure\":\"REVENUE\",\"value\":1,\"period\":\"2026-13\"               | period",
                "\"figure\":\"REVENUE\",\"value\":10,\"parts\":[{\"scope\":\"REP\",\"subject\":\"a\",\"value\":9}]  | parts",
                "\"figure\":\"REVENUE\",\"value\":10,\"parts\":[{\"scope\":\"REP\",\"value\":10}]  | parts[0].subject",
                "\"figure\":\"WON_DEALS\",\"value\":1.5                               | value",
                "\"figure\":\"REVENUE\",\"value\":10,\"parts\":[{\"scope\":\"REP\",\"subject\":\"nobody\",\"value\":10}] | parts[0].subject",
                "\"figure\":\"REVENUE\",\"value\":10,\"parts\":[{\"scope\":\"TEAM\",\"subject\":\"a\",\"value\":10}] | parts[0].scope"
            })
    void whatCannotBeATargetIsRefused(String fields, String field) throws Exception {
        String period = fields.contains("period") ? "" : ",\"period\":\"1998-Q1\"";
        set(executive(), "{\"scope\":\"TEAM\",\"subject\":\"" + team + "\"," + fields + period + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
    }

    @Test
    void managersSetTheTargetsOfTheirPeopleButNeitherTheirOwnNorTheirTeams() throws Exception {
        // given
        RequestPostProcessor manager = member(team + "-a", Groups.SALES_MANAGERS, Groups.ofTeam(team));
        set(executive(), target("1998-Q2", "5", "")).andExpect(status().isCreated());

        // then
        set(manager, rep(team + "-b", "4")).andExpect(status().isCreated());
        set(manager, rep(team + "-a", "1"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("detail", is("You do not set your own target; executives do.")));
        set(manager, target("1998-Q2", "4", "")).andExpect(status().isForbidden());
        set(manager, target("1998-Q2", "5", part(team + "-b", "5"))).andExpect(status().isCreated());
        set(member("max", Groups.SALES_MANAGERS, "team-elsewhere"), rep(team + "-b", "5"))
                .andExpect(status().isForbidden());
        set(member(team + "-b", Groups.SALES, Groups.ofTeam(team)), rep(team + "-b", "5"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aManagerCannotTakeTheOwnPartOutOfABreakDown() throws Exception {
        // given
        String both =
                ",\"parts\":[%s,%s]".formatted(line("REP", team + "-a", "3", ""), line("REP", team + "-b", "2", ""));
        set(executive(), target("1998-Q2", "5", both)).andExpect(status().isCreated());

        // when
        RequestPostProcessor manager = member(team + "-a", Groups.SALES_MANAGERS, Groups.ofTeam(team));
        set(manager, target("1998-Q2", "5", part(team + "-b", "5"))).andExpect(status().isForbidden());

        // then
        list(executive(), "&subject=" + team + "-a").andExpect(jsonPath("total", is(1)));
    }

    @Test
    void aManagerBreaksDownAgainAfterSomebodyLeftTheTeamAndAnotherTakesThemIn() throws Exception {
        // given
        String other = TargetTeams.engage(jdbc, team + "x", team + "-c");
        String both =
                ",\"parts\":[%s,%s]".formatted(line("REP", team + "-a", "3", ""), line("REP", team + "-b", "2", ""));
        set(executive(), target("1998-Q2", "5", both)).andExpect(status().isCreated());
        set(executive(), target("1998-Q2", "4", "").replace('"' + team + '"', '"' + other + '"'))
                .andExpect(status().isCreated());

        // when
        jdbc.sql("update crm.team_members set team = ? where user_id = ?")
                .params(other, team + "-b")
                .update();
        RequestPostProcessor left = member("mia", Groups.SALES_MANAGERS, Groups.ofTeam(team));
        RequestPostProcessor joined = member("max", Groups.SALES_MANAGERS, Groups.ofTeam(other));

        // then
        set(left, target("1998-Q2", "5", part(team + "-a", "5"))).andExpect(status().isCreated());
        list(executive(), "&subject=" + team + "-b").andExpect(jsonPath("total", is(0)));
        set(joined, target("1998-Q2", "4", part(team + "-b", "4")).replace('"' + team + '"', '"' + other + '"'))
                .andExpect(status().isCreated());
    }

    @Test
    void aCompanysTargetIsBrokenDownToTeamsAndPeopleInOneGo() throws Exception {
        // given
        String other = TargetTeams.engage(jdbc, team + "x", team + "-c");
        String north = line("TEAM", "Team " + team, "60", part(team + "-a", "60"));
        String parts = ",\"parts\":[%s,%s]".formatted(north, line("TEAM", other, "40", ""));

        // when
        set(executive(), company(team, parts))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$", hasSize(4)))
                .andExpect(jsonPath("$[1].subject", is(team)))
                .andExpect(jsonPath("$[2].subject", is(team + "-a")));

        // then neither its parts nor theirs may be others than those they add up to
        String wrong = line("TEAM", team, "60", part(team + "-a", "59.99"));
        set(executive(), company(team, ",\"parts\":[%s,%s]".formatted(wrong, line("TEAM", other, "40", ""))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is("parts[0].parts")));
        String foreign = line("TEAM", team, "60", part(team + "-c", "60"));
        set(executive(), company(team, ",\"parts\":[%s,%s]".formatted(foreign, line("TEAM", other, "40", ""))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].message", is("is not in team " + team)));
    }

    @Test
    void aLaterTargetThatBreaksABreakDownIsRefused() throws Exception {
        // given
        String both =
                ",\"parts\":[%s,%s]".formatted(line("REP", team + "-a", "3", ""), line("REP", team + "-b", "2", ""));
        set(executive(), target("1998-Q2", "5", both)).andExpect(status().isCreated());

        // then
        set(executive(), rep(team + "-b", "4"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "errors[0].message",
                        is("would leave a break-down that does not add up: the target of the team " + team
                                + " for 1998-Q2 is 5.00, its 2 parts (rep) are 7.00 together; set the whole and its"
                                + " parts in one go")));
        set(executive(), target("1998-Q2", "6", "")).andExpect(status().isUnprocessableEntity());
        set(executive(), rep(team + "-b", "2")).andExpect(status().isCreated());
        set(executive(), target("1998-Q2", "5", "")).andExpect(status().isCreated());

        // and what is broken down anew leaves no part of before
        set(executive(), target("1998-Q2", "6", part(team + "-b", "6"))).andExpect(status().isCreated());
        list(executive(), "&subject=" + team + "-a").andExpect(jsonPath("total", is(0)));
        list(executive(), "&subject=" + team + "-b").andExpect(jsonPath("items[0].partOf", notNullValue()));
    }

    @Test
    void aPartThatAnotherWholeTakesIsMissedByItsOwn() throws Exception {
        // given
        String other = TargetTeams.engage(jdbc, team + "x", team + "-c");
        String both = ",\"parts\":[%s,%s]".formatted(line("TEAM", team, "60", ""), line("TEAM", other, "40", ""));
        String company = company(team, both);
        set(executive(), company).andExpect(status().isCreated());

        // when
        String region = company(team, ",\"parts\":[" + line("TEAM", team, "60", "") + "]")
                .replace("\"COMPANY\"", "\"REGION\",\"subject\":\"r-" + team + "\"")
                .replace("\"value\":100", "\"value\":60");
        set(executive(), region).andExpect(status().isUnprocessableEntity());

        // then
        set(executive(), company).andExpect(status().isCreated());
    }

    @Test
    void aPartIsNotWithdrawnAlone() throws Exception {
        // given
        String answer = set(executive(), target("1998-Q2", "5", part(team + "-a", "5")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int whole = JsonPath.read(answer, "$[0].id");
        int part = JsonPath.read(answer, "$[1].id");

        // then
        mvc.perform(delete("/api/targets/" + part).with(executive()).with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(delete("/api/targets/" + whole).with(executive()).with(csrf()))
                .andExpect(status().isNoContent());
        mvc.perform(delete("/api/targets/" + part).with(executive()).with(csrf()))
                .andExpect(status().isNoContent());
    }

    @Test
    void theFormIsToldTheTeamsThatAManagerLeads() throws Exception {
        mvc.perform(get("/api/targets/organisation").with(member("mia", Groups.SALES_MANAGERS, Groups.ofTeam(team))))
                .andExpect(jsonPath("wholeCompany", is(false)))
                .andExpect(jsonPath("teams", hasSize(1)))
                .andExpect(jsonPath("teams[0].people", hasSize(2)));
        mvc.perform(get("/api/targets/organisation").with(executive())).andExpect(jsonPath("wholeCompany", is(true)));
        mvc.perform(get("/api/targets/organisation").with(member("ada", Groups.SALES)))
                .andExpect(status().isForbidden());
    }

    @Test
    void sellersSeeTheirOwnAndTheirTeamsTargets() throws Exception {
        // given
        String ada = team + "-a";
        set(executive(), target("1998-Q3", "5", part(ada, "5"))).andExpect(status().isCreated());

        // then
        String hers = "&subject=" + ada + "&period=1998-Q3";
        list(member(ada, Groups.SALES), hers).andExpect(jsonPath("total", is(1)));
        list(member("bob", Groups.SALES), hers).andExpect(jsonPath("total", is(0)));
        list(member("bob", Groups.SALES, Groups.ofTeam(team)), "&subject=" + team)
                .andExpect(jsonPath("total", is(1)));
        list(member("bob", Groups.SALES, "team-elsewhere"), "&subject=" + team).andExpect(jsonPath("total", is(0)));
    }

    @Test
    void aWithdrawnTargetIsHistory() throws Exception {
        // given
        set(executive(), target("1998-Q4", "5", ""));
        String answer =
                list(executive(), "&subject=" + team).andReturn().getResponse().getContentAsString();
        int id = JsonPath.read(answer, "$.items[0].id");

        // when
        mvc.perform(delete("/api/targets/" + id).with(executive()).with(csrf())).andExpect(status().isNoContent());

        // then
        list(executive(), "&subject=" + team).andExpect(jsonPath("total", is(0)));
        list(executive(), "&history=true&subject=" + team).andExpect(jsonPath("total", is(1)));
        mvc.perform(delete("/api/targets/" + id).with(executive()).with(csrf())).andExpect(status().isNotFound());
    }

    private String target(String period, String value, String more) {
        return "{\"scope\":\"TEAM\",\"subject\":\"%s\",\"figure\":\"REVENUE\",\"period\":\"%s\",\"value\":%s%s}"
                .formatted(team, period, value, more);
    }

    /** Of the company, for a figure and period of the test's own: other tests set others. */
    private static String company(String team, String more) {
        int year = 1900 + Math.floorMod(team.hashCode(), 90);
        return "{\"scope\":\"COMPANY\",\"figure\":\"REVENUE\",\"period\":\"%d\",\"value\":100%s}".formatted(year, more);
    }

    private static String rep(String subject, String value) {
        return "{\"scope\":\"REP\",\"subject\":\"%s\",\"figure\":\"REVENUE\",\"period\":\"1998-Q2\",\"value\":%s}"
                .formatted(subject, value);
    }

    private static String part(String rep, String value) {
        return ",\"parts\":[" + line("REP", rep, value, "") + "]";
    }

    private static String line(String scope, String subject, String value, String more) {
        return "{\"scope\":\"%s\",\"subject\":\"%s\",\"value\":%s%s}".formatted(scope, subject, value, more);
    }

    private ResultActions kpi(String from, String to) throws Exception {
        return mvc.perform(get("/api/insights/kpi?from=" + from + "&to=" + to + "&team=" + team)
                        .with(executive()))
                .andExpect(status().isOk());
    }

    private ResultActions set(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post("/api/targets")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions list(RequestPostProcessor who, String query) throws Exception {
        return mvc.perform(get("/api/targets?size=200" + query).with(who)).andExpect(status().isOk());
    }

    private static RequestPostProcessor executive() {
        return member("evan", Groups.EXECUTIVES);
    }

    private static RequestPostProcessor member(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
