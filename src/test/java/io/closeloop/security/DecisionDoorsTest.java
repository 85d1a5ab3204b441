package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Refusal;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Decision files that do harm come in through no door: not the engine's REST API, not that of the web applications. */
@CloseloopTest
class DecisionDoorsTest {

    private static final String DIVIDED = "multipart/form-data; boundary=cut";
    private static final String KEY = "hostileDecision";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    static Stream<Arguments> hostile() {
        return HostileDecisions.of(KEY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void hostileDecisionIsRefusedAtEveryDoor(String what, String dmn) throws Exception {
        // when
        HttpResponse<String> overRest = administrator()
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(form("x.dmn", dmn)),
                        "Content-Type",
                        DIVIDED);
        HttpResponse<String> overRestOldSuffix = administrator()
                .send(
                        "POST",
                        "/engine-rest/engine/default/deployment/create",
                        BodyPublishers.ofString(form("x.dmn11.xml", dmn)),
                        "Content-Type",
                        DIVIDED);
        HttpResponse<String> overWebApps =
                webApp().upload("/camunda/api/engine/engine/default/deployment/create", DIVIDED, form("x.dmn", dmn));

        // then
        assertThat(overRest.statusCode()).as(overRest.body()).isEqualTo(422);
        assertThat(overRestOldSuffix.statusCode()).as(overRestOldSuffix.body()).isEqualTo(422);
        assertThat(overWebApps.statusCode()).as(overWebApps.body()).isEqualTo(422);
        assertThatThrownBy(() ->
                        repository.createDeployment().addString("x.dmn", dmn).deploy())
                .isInstanceOf(Refusal.class);
        assertNotDeployed();
    }

    @Test
    void decisionInAnotherEncodingIsRefused() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1}) {
            byte[] dmn = ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>"
                            + HostileDecisions.answering(KEY, "\"é\""))
                    .getBytes(charset);

            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addInputStream("x.dmn", new ByteArrayInputStream(dmn))
                            .deploy())
                    .isInstanceOf(Refusal.class);
        }
        assertNotDeployed();
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() throws Exception {
        // given
        String huge = form("x.dmn", HostileDecisions.answering(KEY, "\"" + "x".repeat(50 * 1024 * 1024) + '"'));

        // when, then
        assertThat(administrator()
                        .send(
                                "POST",
                                "/engine-rest/deployment/create",
                                BodyPublishers.ofString(huge),
                                "Content-Type",
                                DIVIDED)
                        .statusCode())
                .isEqualTo(413);
        assertThat(webApp().upload("/camunda/api/engine/engine/default/deployment/create", DIVIDED, huge)
                        .statusCode())
                .isEqualTo(413);
        assertThatThrownBy(() ->
                        repository.createDeployment().addString("x.dmn", huge).deploy())
                .isInstanceOf(Refusal.class);
        assertNotDeployed();
    }

    @Test
    void harmlessDecisionIsDeployed() throws Exception {
        // given
        String dmn = HostileDecisions.answering("harmlessDecision", "if amount > 10 then \"BIG\" else \"SMALL\"");

        // when
        HttpResponse<String> answer = administrator()
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(form("harmless.dmn", dmn)),
                        "Content-Type",
                        DIVIDED);

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("harmlessDecision")
                        .count())
                .isEqualTo(1);
        assertThat(administrator().get("/api/rules/harmlessDecision/versions").body())
                .contains("\"author\":\"admin\"", "\"note\":\"hostile\"", "\"source\":\"DEPLOYED\"");
        assertThat(administrator().get("/api/rules/audit?key=harmlessDecision").body())
                .contains("\"who\":\"admin\"", "\"what\":\"DEPLOYED\"");
    }

    private void assertNotDeployed() {
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(KEY)
                        .count())
                .isZero();
    }

    private Caller administrator() {
        return new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);
    }

    private WebApp webApp() throws Exception {
        WebApp browser = new WebApp(port);
        browser.login("cockpit", "admin", CloseloopTest.ADMIN_PASSWORD);
        return browser;
    }

    private static String form(String file, String content) {
        return """
                --cut\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                hostile\r
                --cut\r
                Content-Disposition: form-data; name="data"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --cut--\r
                """.formatted(file, content);
    }
}
