package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that the engine's REST API stumbles over: the sender's fault, and nothing of Java's in the answer. */
@CloseloopTest
class EngineMisuseTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    private Caller rep;

    @BeforeEach
    void logIn() {
        rep = new Caller(port, People.create(identityService, Groups.SALES), People.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /task                              | null
            POST | /task/count                        | "x"
            POST | /task/count                        | []
            POST | /task/count                        | {"priority": {"a": 1}}
            POST | /task/count                        | {"orQueries": [{"priority": [1]}]}
            POST | /authorization/create              | {}
            POST | /group/create                      | {}
            POST | /message                           | []
            POST | /condition                         | {"variables": {}}
            POST | /migration/generate                | {}
            POST | /execution/x/messageSubscriptions/y/trigger | {}
            PUT  | /job/x/duedate                     | {"duedate": "2026-11-22T09:30:00.000+0800"}
            PUT  | /job/x/retries                     | {}
            PUT  | /decision-definition/x/history-time-to-live | {"historyTimeToLive": 1}
            OPTIONS | /group/%7B%7D                   | {}
            GET  | /metrics?startDate=null            | {}
            POST | /process-instance                  | {"rootProcessInstances": true, "superProcessInstance": "x"}
            POST | /history/activity-instance         | {"canceled": true, "completeScope": true}
            """)
    void whatIsWrongWithARequestIsNoFailureOfOurs(String method, String path, String body) throws Exception {
        // when
        HttpResponse<String> answer = rep.send(
                method, "/engine-rest" + path, BodyPublishers.ofString(body), "Content-Type", "application/json");

        // then
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("\"message\"").doesNotContain("org.camunda", "java.", "NullPointer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task?maxResults=1&active=maybe",
                "/deployment?maxResults=1&after=yesterday",
                "/metrics?firstResult=few",
                "/history/task/report?periodUnit=moon"
            })
    void parameterOfTheWrongTypeIsNamedWithoutTypesOfJava(String path) throws Exception {
        // when
        HttpResponse<String> answer = rep.get("/engine-rest" + path);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Cannot convert value").doesNotContain("java", "org.camunda");
    }

    @Test
    void whoLacksARightIsNotToldWhichRightsThereAre() throws Exception {
        // when
        HttpResponse<String> answer = rep.post("/engine-rest/group/create", "{\"id\": \"x\", \"name\": \"X\"}");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not allowed to do this.").doesNotContain("one of the following");
    }

    @Test
    void formOfATaskThatIsDoneIsNotFound() throws Exception {
        assertThat(rep.get("/engine-rest/task/done/deployed-form").statusCode()).isEqualTo(404);
    }

    @Test
    void valueOfTheWrongTypeIsNamed() throws Exception {
        // when
        HttpResponse<String> answer = rep.post("/engine-rest/task/count", "{\"orQueries\": [{\"priority\": [1]}]}");

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"orQueries.0.priority: has the wrong type\"");
    }

    @Test
    void whatAStepOfAProcessThrowsStaysAFailureOfOurs() {
        assertThat(EngineMisuse.caused(new ProcessEngineException("No outgoing sequence flow", null)))
                .isFalse();
        assertThat(EngineMisuse.caused(new ProcessEngineException("step failed", new NullPointerException())))
                .isFalse();
    }
}
