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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
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
        set(executive(), target("1998-Q1", "1200", "")).andExpect(status().isCreated());

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
                "\"figure\":\"REVENUE\",\"value\":10,\"parts\":[{\"scope\":\"TEAM\",\"subject\":\"a\",\"value\":10}] | parts[0].scope"
            })
    void whatCannotBeATargetIsRefused(String fields, String field) throws Exception {
        String period = fields.contains("period") ? "" : ",\"period\":\"1998-Q1\"";
        set(executive(), "{\"scope\":\"TEAM\",\"subject\":\"" + team + "\"," + fields + period + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[0].field", is(field)));
    }

    @Test
    void managersSetTheTargetsOfTheirTeamsAndSellersSetNone() throws Exception {
        RequestPostProcessor manager = member("mia", Groups.SALES_MANAGERS, Groups.ofTeam(team));
        set(manager, target("1998-Q2", "5", "")).andExpect(status().isCreated());
        set(member("max", Groups.SALES_MANAGERS, "team-elsewhere"), target("1998-Q2", "5", ""))
                .andExpect(status().isForbidden());
        set(member("ada", Groups.SALES, Groups.ofTeam(team)), target("1998-Q2", "5", ""))
                .andExpect(status().isForbidden());
    }

    @Test
    void sellersSeeTheirOwnAndTheirTeamsTargets() throws Exception {
        // given
        set(executive(), target("1998-Q3", "5", ",\"parts\":[{\"scope\":\"REP\",\"subject\":\"ada\",\"value\":5}]"));

        // then
        list(member("ada", Groups.SALES), "&subject=ada&period=1998-Q3").andExpect(jsonPath("total", is(1)));
        list(member("bob", Groups.SALES), "&subject=ada&period=1998-Q3").andExpect(jsonPath("total", is(0)));
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
