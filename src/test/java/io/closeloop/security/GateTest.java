package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CloseloopTest
class GateTest {

    private static final String TASKS = "/engine-rest/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                TASKS,
                "/engine-rest/engine",
                "/engine-rest/",
                "/api/leads",
                "/api/anything",
                "/actuator",
                "/actuator/metrics",
                "/actuator/health/db",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/embedded-forms/any.html"
            })
    void strangersAreToldToLogIn(String path) throws Exception {
        // when
        HttpResponse<String> answer = Caller.stranger(port).get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void strangersSeeHealthWithoutDetails() throws Exception {
        assertThat(Caller.stranger(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/", "/actuator/health"})
    void browsersAreToldToComeBackOverTlsOnly(String path) throws Exception {
        HttpResponse<String> answer = Caller.stranger(port).get(path, "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void scriptsGetNoLoginWindowOfTheBrowser() throws Exception {
        // when
        HttpResponse<String> answer = Caller.stranger(port).get(TASKS, "Sec-Fetch-Dest", "empty");

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void webAppsCanShowWhoseSessionHasEndedASentence() throws Exception {
        HttpResponse<String> answer = Caller.stranger(port).get("/camunda/api/engine/engine/default/task");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"message\":\"Log in first.\"");
    }

    @Test
    void metricsAreForAdministrators() throws Exception {
        String rep = People.create(identityService, Groups.SALES);
        assertThat(caller(rep).get("/actuator/metrics").statusCode()).isEqualTo(403);
        assertThat(new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD)
                        .get("/actuator/metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void changedPasswordAndDeletedUserEndARememberedLoginAtOnce() throws Exception {
        // given
        String rep = People.create(identityService, Groups.SALES);
        assertThat(caller(rep).get(TASKS).statusCode()).isEqualTo(200);

        // when
        User user = identityService.createUserQuery().userId(rep).singleResult();
        user.setPassword("another-long-secret");
        identityService.saveUser(user);

        // then
        Caller withNewPassword = new Caller(port, rep, "another-long-secret");
        assertThat(caller(rep).get(TASKS).statusCode()).isEqualTo(401);
        assertThat(withNewPassword.get(TASKS).statusCode()).isEqualTo(200);

        // when
        identityService.deleteUser(rep);

        // then
        assertThat(withNewPassword.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void groupsOfARememberedLoginCountAtOnce() throws Exception {
        // given
        String user = People.create(identityService, Groups.SALES);
        assertThat(caller(user).get("/actuator/metrics").statusCode()).isEqualTo(403);

        // when
        identityService.createMembership(user, Groups.ADMINISTRATORS);

        // then
        assertThat(caller(user).get("/actuator/metrics").statusCode()).isEqualTo(200);

        // when
        identityService.deleteMembership(user, Groups.ADMINISTRATORS);

        // then
        assertThat(caller(user).get("/actuator/metrics").statusCode()).isEqualTo(403);
    }

    /** Time stands still between the guesses, as a token comes back every few seconds. */
    @Test
    void wrongPasswordsAreSlowedDownAndRecover() throws Exception {
        // given
        clock.set(clock.instant());
        String rep = People.create(identityService, Groups.SALES);
        Caller guesser = new Caller(port, rep, "wrong");
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.get(TASKS).statusCode()).isEqualTo(401);
        }

        // then
        HttpResponse<String> refused = caller(rep).get(TASKS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 5L);

        // when
        clock.advance(Duration.ofSeconds(6));

        // then
        assertThat(caller(rep).get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void guessingAtTheWebApplicationsIsSlowedDownToo() throws Exception {
        // given
        clock.set(clock.instant());
        String rep = People.create(identityService, Groups.SALES);
        WebApp browser = new WebApp(port);
        for (int i = 0; i < 10; i++) {
            assertThat(browser.login("tasklist", rep, "wrong").statusCode()).isEqualTo(401);
        }

        // then
        assertThat(browser.login("tasklist", rep, People.PASSWORD).statusCode()).isEqualTo(429);

        // when
        clock.advance(Duration.ofSeconds(6));

        // then
        assertThat(browser.login("tasklist", rep, People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void loginOfTheWebApplicationsServesTheApiWithItsToken() throws Exception {
        // given
        String rep = People.create(identityService, Groups.SALES);
        WebApp browser = new WebApp(port);

        // when
        assertThat(browser.login("tasklist", rep, People.PASSWORD).statusCode()).isEqualTo(200);

        // then
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(browser.postWithoutToken(TASKS, "{}").statusCode()).isEqualTo(403);
        assertThat(browser.post(TASKS, "{}").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/anything").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "", "nobody-of-this-name", "<script>"})
    void unknownUsersAreRefusedAlike(String user) throws Exception {
        assertThat(new Caller(port, user, "x").get(TASKS).statusCode()).isEqualTo(401);
    }

    private Caller caller(String user) {
        return new Caller(port, user, People.PASSWORD);
    }
}
