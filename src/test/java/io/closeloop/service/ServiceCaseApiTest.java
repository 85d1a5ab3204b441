package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.ServiceCaseWork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CloseloopTest
class ServiceCaseApiTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ServiceRun run;

    @BeforeEach
    void makeCustomer() {
        run = ServiceRun.ofCustomer(context, "A");
    }

    @Test
    void postedCaseIsRecordedEvenBeforeItHasAPriority() throws Exception {
        // when
        ResultActions answer = enter(agent(), "\"description\":\"Since Monday\",\"priority\":\"LOW\"");

        // then
        answer.andExpect(status().isCreated())
                .andExpect(jsonPath("number", startsWith("SC-")))
                .andExpect(jsonPath("accountNumber", is(run.number())))
                .andExpect(jsonPath("status", is("NEW")))
                .andExpect(jsonPath("kind", is("QUESTION")))
                .andExpect(jsonPath("severity", is("MEDIUM")))
                .andExpect(jsonPath("priority").isEmpty())
                .andExpect(jsonPath("answerDueAt").isEmpty())
                .andExpect(jsonPath("elapsedMinutes", is(0)))
                .andExpect(jsonPath("log[*].event", is(List.of("OPENED"))));
        assertThat(run.openTasks()).isEmpty();
    }

    @Test
    void postedCaseBecomesATaskOfService() throws Exception {
        // when
        open(agent(), "\"priority\":\"LOW\"");

        // then
        read("/api/service-cases/" + run.row("number", String.class))
                .andExpect(jsonPath("priority", is("HIGH")))
                .andExpect(jsonPath("time", is("ELAPSED")))
                .andExpect(jsonPath("elapsedMinutes", is(0)))
                .andExpect(jsonPath("log[*].event", is(List.of("OPENED", "PRIORITISED"))));
        assertThat(run.openTasks()).containsExactly(ServiceCaseWork.Tasks.ANSWER_CASE);
    }

    @Test
    void casesAreListedForWhoMaySeeThemTheNewestFirst() throws Exception {
        // given
        open(agent(), "\"kind\":\"FAULT\"");
        run.answer();
        run.solve();
        enter(agent(), "\"kind\":\"REQUEST\"");
        String list = "/api/service-cases?account=" + run.number();

        // when / then
        read(list)
                .andExpect(jsonPath("total", is(2)))
                .andExpect(jsonPath("items[*].kind", is(List.of("REQUEST", "FAULT"))))
                .andExpect(jsonPath("items[0].accountNumber", is(run.number())));
        read(list + "&state=CLOSED").andExpect(jsonPath("items[*].kind", is(List.of("FAULT"))));
        read(list + "&size=1&page=1")
                .andExpect(jsonPath("total", is(2)))
                .andExpect(jsonPath("items[*].kind", is(List.of("FAULT"))));
        mvc.perform(get(list).with(as(run.owner(), Groups.SALES))).andExpect(jsonPath("total", is(2)));
        mvc.perform(get(list).with(as("somebody.else", Groups.SALES))).andExpect(jsonPath("total", is(0)));
        mvc.perform(get(list + "&state=LOST").with(agent())).andExpect(status().isUnprocessableEntity());
        mvc.perform(get(list + "&sort=owner").with(agent())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void customersWordGoesIntoTheCase() throws Exception {
        // given
        open(agent(), "\"kind\":\"FAULT\"");
        run.answer();
        run.askCustomer();
        String path = "/api/service-cases/" + run.row("number", String.class);
        read(path)
                .andExpect(jsonPath("status", is("WAITING")))
                .andExpect(jsonPath("solutionDueAt").isEmpty());

        // when / then
        send(agent(), path + "/customer-answers", "{\"answer\":\"Version 7\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("customerAnswer", is("Version 7")));
        run.solve();
        send(as(run.owner(), Groups.SALES), path + "/reopen", "{\"note\":\"Stops again\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("status", is("IN_PROGRESS")))
                .andExpect(jsonPath("log[*].note", hasItem("Stops again")));
        send(agent(), path + "/reopen", "{\"note\":\"Stops again\"}").andExpect(status().isConflict());
        send(agent(), path + "/reopen", "{}").andExpect(status().isUnprocessableEntity());
        send(agent(), path + "/customer-answers", "{\"answer\":1}").andExpect(status().isUnprocessableEntity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                            | accountNumber
            {"accountNumber":"AC-0","subject":"x"}                        | accountNumber
            {"accountNumber":7,"subject":"x"}                             | accountNumber
            {"accountNumber":"AC-0","subject":" "}                        | subject
            {"accountNumber":"AC-0","subject":"x","priority":"SOON"}      | priority
            {"accountNumber":"AC-0","subject":"x","kind":1}               | kind
            {"accountNumber":"AC-0","subject":"x","severity":"low"}       | severity
            {"accountNumber":"AC-0","subject":"x","reopens":"SC-1"}       | reopens
            """)
    void caseThatMakesNoSenseIsRefused(String body, String field) throws Exception {
        send(agent(), "/api/service-cases", body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("errors[*].field", hasItem(field)));
    }

    @Test
    void caseIsSeenAndOpenedByThoseOnlyWhoMaySeeTheCustomer() throws Exception {
        // given
        open(as(run.owner(), Groups.SALES), "\"kind\":\"COMPLAINT\"").andExpect(status().isCreated());
        String path = "/api/service-cases/" + run.row("number", String.class);

        // then
        open(as("stranger", Groups.SALES), "\"kind\":\"COMPLAINT\"").andExpect(status().isUnprocessableEntity());
        open(as("lawyer", Groups.LEGAL), "\"kind\":\"COMPLAINT\"").andExpect(status().isForbidden());
        mvc.perform(get(path).with(as("stranger", Groups.SALES))).andExpect(status().isNotFound());
        mvc.perform(get(path).with(as("lawyer", Groups.LEGAL))).andExpect(status().isOk());
        send(as("stranger", Groups.SALES), path + "/reopen", "{\"note\":\"x\"}").andExpect(status().isNotFound());
        send(as("lawyer", Groups.LEGAL), path + "/reopen", "{\"note\":\"x\"}").andExpect(status().isForbidden());
        read("/api/service-cases/SC-0").andExpect(status().isNotFound());
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @Test
    void otherFeaturesReadOpenCasesAndCards() throws Exception {
        // given
        open(agent(), "\"kind\":\"COMPLAINT\"");
        assertThat(openCases()).isEqualTo(1);

        // when
        run.answer();
        run.solve();

        // then
        assertThat(openCases()).isZero();
        assertThat(jdbc.sql(
                                "select kind || ' ' || priority || ' ' || status from crm.service_case_card where account_id = ?")
                        .param(run.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("COMPLAINT HIGH CLOSED");
    }

    private long openCases() {
        return jdbc.sql("select coalesce(sum(cases), 0) from crm.open_cases where account_id = ?")
                .param(run.accountId())
                .query(Long.class)
                .single();
    }

    /** Enters a case and lets its priority be set. */
    private ResultActions open(RequestPostProcessor user, String more) throws Exception {
        ResultActions answer = enter(user, more);
        run.setPriority();
        return answer;
    }

    private ResultActions enter(RequestPostProcessor user, String more) throws Exception {
        String body = "{\"accountNumber\":\"%s\",\"subject\":\"Line 2 stops\",%s}".formatted(run.number(), more);
        return send(user, "/api/service-cases", body);
    }

    private ResultActions send(RequestPostProcessor user, String path, String body) throws Exception {
        return mvc.perform(
                post(path).with(user).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(get(path).with(agent()));
    }

    private static RequestPostProcessor agent() {
        return as(ServiceRun.AGENT, Groups.SERVICE);
    }

    private static RequestPostProcessor as(String userId, String... groups) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
