package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine leaves open and we close. */
@CloseloopTest
class ClosedDoorsTest {

    private static final String OR_QUERY = "{\"orQueries\": [{\"assigneeExpression\": \"${1 + 1}\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Test
    void expressionsInOrQueriesAreRefused() throws Exception {
        // given
        String rep = People.create(identityService, Groups.SALES);
        WebApp browser = new WebApp(port);
        browser.login("tasklist", rep, People.PASSWORD);
        Caller program = new Caller(port, rep, People.PASSWORD);

        // then
        assertRefused(program.post("/engine-rest/task/count", OR_QUERY));
        assertRefused(program.post("/engine-rest/engine/default/task/count", OR_QUERY));
        assertRefused(browser.post("/camunda/api/engine/engine/default/task/count", OR_QUERY));
        assertRefused(program.get("/engine-rest/task/count?assigneeExpression=x"));
    }

    @Test
    void servletsAreNotReachedByAnotherSpelling() throws Exception {
        Caller admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);
        for (String path :
                List.of("/%65ngine-rest/task/count", "/engine-rest;x=y/task/count", "//engine-rest/task/count")) {
            assertThat(admin.post(path, OR_QUERY).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void expressionsInFiltersAreRefusedEvenForAdministrators() throws Exception {
        // given
        Caller admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);
        String filter = "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": " + OR_QUERY + "}";

        // then
        assertRefused(admin.post("/engine-rest/filter/create", filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/hal+json", "text/json", "application/x-any"})
    void expressionsAreRefusedWhateverTheBodyIsCalled(String contentType) throws Exception {
        // given
        Caller admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);

        // when
        HttpResponse<String> answer = admin.send(
                "POST", "/engine-rest/task/count", BodyPublishers.ofString(OR_QUERY), "Content-Type", contentType);

        // then
        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/another/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/;x/api/admin/setup/default/user/create",
                "/camunda/api/./admin/setup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/%63amunda/api/admin/setup/default/user/create"
            })
    void nobodyMakesAnAdministratorByTheSetupPage(String path) throws Exception {
        // given: a browser's session and token, as the page would have
        WebApp browser = new WebApp(port);
        browser.login("admin", "nobody", "wrong");

        // when
        HttpResponse<String> answer = browser.post(
                path, "{\"profile\": {\"id\": \"intruder\"}, \"credentials\": {\"password\": \"quite-long-secret\"}}");

        // then: closed by us, not only because there is an administrator already
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.headers().firstValue("Content-Type")).isPresent();
        assertThat(answer.body()).doesNotContain("Setup action not available");
        assertThat(identityService.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void thereIsAnAdministratorFromTheStart() {
        assertThat(identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count())
                .isPositive();
    }

    @Test
    void bodiesForTheEngineAreLimited() throws Exception {
        // given
        Caller admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);
        String body = "{\"name\": \"%s\"}".formatted("x".repeat(EngineRequests.LONGEST));

        // then
        assertThat(admin.post("/engine-rest/task/count", body).statusCode()).isEqualTo(413);
    }

    @Test
    void bodiesOfStrangersForTheEngineAreShort() throws Exception {
        // given
        WebApp stranger = new WebApp(port);
        stranger.login("tasklist", "nobody", "wrong");
        String body = "{\"name\": \"%s\"}".formatted("x".repeat(EngineRequests.LONGEST_OF_STRANGERS));

        // then
        assertThat(stranger.post("/camunda/api/engine/engine/default/task/count", body)
                        .statusCode())
                .isEqualTo(413);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"message\":", "expressions are code", "\"type\":\"Refusal\"");
    }
}
