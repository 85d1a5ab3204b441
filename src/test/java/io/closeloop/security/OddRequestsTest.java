package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Requests that no program in its right mind sends, some of them refused before our own code sees them. */
@CloseloopTest
class OddRequestsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc mvc;

    private Caller admin;

    @BeforeEach
    void logIn() {
        admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/leads/%C3%28", "/api/leads/%00", "/api/leads/a%2Fb", "/api/leads/%252e%252e%2f"})
    void addressThatCannotBeReadIsToldAsAProblem(String path) throws Exception {
        assertTold(admin.get(path), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void brokenFormWhereNoneIsTakenIsRefused(String method) throws Exception {
        // when
        HttpResponse<String> answer = admin.send(
                method,
                "/api/calendar-days/2099-12-25",
                BodyPublishers.ofString("a=%zz&%=%"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        // then
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    @Test
    void headerThatCannotBeReadIsNoFailureOfOurs() throws Exception {
        assertThat(admin.get("/engine-rest/task?maxResults=1", "Accept-Language", "xx-YY,,;q=9")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void headerWithAControlCharacterIsNoFailureOfOurs() throws Exception {
        mvc.perform(post("/api/leads")
                        .header("Idempotency-Key", "a\u009fb")
                        .contentType("application/json")
                        .content("{}")
                        .with(user("m").authorities(new SimpleGrantedAuthority(Groups.MARKETING))))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/cockpit/nope/", "/camunda/app/tasklist/nope", "/camunda/app/admin/styles/"})
    void pageOfAnEngineThatIsNotThereIsNotFound(String path) throws Exception {
        assertTold(Caller.stranger(port).get(path), 404);
    }

    @Test
    void pagesOfTheWebAppsAreThere() throws Exception {
        for (String app : new String[] {"admin", "cockpit", "tasklist", "welcome"}) {
            assertThat(Caller.stranger(port)
                            .get("/camunda/app/" + app + "/default/")
                            .statusCode())
                    .as(app)
                    .isEqualTo(200);
        }
    }

    @Test
    void headerThatIsTooLongIsToldAsAProblem() throws Exception {
        assertTold(admin.get("/api/leads", "X-Long", "x".repeat(20_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed"})
    void bodyThatIsNotTheUploadItIsCalledIsRefused(String contentType) throws Exception {
        for (String path : new String[] {"/api/leads", "/api/imports", "/api/service-cases"}) {
            HttpResponse<String> answer =
                    admin.send("POST", path, BodyPublishers.ofString("a=b"), "Content-Type", contentType);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(400, 415, 422);
            assertTold(answer, answer.statusCode());
        }
    }

    @Test
    void fileOverTheLimitIsRefusedWithASentence() throws Exception {
        // given
        byte[] megabyte = new byte[1024 * 1024];
        Stream<byte[]> head =
                Stream.of("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        List<byte[]> body =
                Stream.concat(head, Stream.generate(() -> megabyte).limit(52)).toList();

        // when
        HttpResponse<String> answer = admin.send(
                "POST",
                "/api/imports",
                BodyPublishers.ofByteArrays(body),
                "Content-Type",
                "multipart/form-data; boundary=b");

        // then
        assertTold(answer, 413);
    }

    @Test
    void fieldThatIsSentTwiceIsRefused() throws Exception {
        HttpResponse<String> answer = admin.post("/api/leads", """
                {"company":"A","company":"B","contactName":"Ann","email":"twice@example.invalid","source":"WEBSITE"}""");

        assertTold(answer, 400);
    }

    @Test
    void refusalIsToldToThoseWhoseWishesCannotBeRead() throws Exception {
        assertTold(admin.get("/api/leads/none", "Accept", "garbage"), 404);
        assertThat(admin.get("/api/leads", "Accept", "garbage").statusCode()).isEqualTo(200);
        assertTold(admin.get("/api/leads", "Accept", "image/png"), 406);
    }

    @Test
    void listsReadTheirQueryAndNoHeaders() throws Exception {
        mvc.perform(get("/api/leads")
                        .header("Size", "0")
                        .header("Sort", "password")
                        .with(user("admin").authorities(() -> "camunda-admin")))
                .andExpect(status().isOk());
    }

    /** A proxy that names its user in UTF-8, say. */
    @Test
    void headerInAnyLettersFailsNothing() throws Exception {
        mvc.perform(get("/api/leads")
                        .header("X-Office", "\u00e4\u00b8\u0089")
                        .with(user("admin").authorities(() -> "camunda-admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("total").isNumber());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/opportunities?stage=X&stage=Y             | stage      | must be one of [INITIAL_CONTACT
            /api/opportunities?closedFrom=a&closedFrom=b   | closedFrom | must be a date such as 2026-11-22
            /api/opportunities?closedTo=2026-02-30         | closedTo   | must be a date such as 2026-11-22
            /api/leads?page=99999999999999999999           | page       | must be a number
            /api/leads?size=-1                             | size       | must be from 1 to 200
            /api/imports/x                                 | id         | must be a number
            """)
    void queryThatMakesNoSenseIsToldInWordsNotInTypes(String path, String field, String message) throws Exception {
        // when
        HttpResponse<String> answer = admin.get(path);

        // then
        assertTold(answer, 422);
        JsonNode error = new ObjectMapper().readTree(answer.body()).at("/errors/0");
        assertThat(error.path("field").asText()).isEqualTo(field);
        assertThat(error.path("message").asText()).startsWith(message);
    }

    private static void assertTold(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("java", "Exception", "Tomcat");
    }
}
