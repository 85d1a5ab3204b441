package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Decision files that do harm are evaluated through no door of the rule desk. The decision is one that open cases wait
 * for, so that a draft of it would be asked about them.
 */
@CloseloopTest
class DeskDoorsTest {

    private static final String KEY = "leadQualification";
    private static final String RULE = "/api/rules/" + KEY;
    private static final int REFUSED = 422;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    private Caller analyst;

    @BeforeEach
    void anAnalyst() throws Exception {
        String name = People.create(identityService, Groups.ANALYSTS);
        analyst = new Caller(port, name, People.PASSWORD);
    }

    @AfterEach
    void throwTheDraftAway() throws Exception {
        for (int draft : ownDrafts()) {
            analyst.send("DELETE", RULE + "/drafts/" + draft, BodyPublishers.noBody());
        }
    }

    static Stream<Arguments> hostile() {
        return HostileDecisions.of(KEY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void hostileDecisionIsNotEvaluatedThroughAnyDoorOfTheDesk(String what, String dmn) throws Exception {
        // when: it is sent along
        for (String door : List.of("/try", "/cases/run", "/backtests")) {
            assertThat(post(door, Map.of("xml", dmn, "inputs", Map.of())).statusCode())
                    .as(door)
                    .isIn(REFUSED, 400);
        }
        HttpResponse<String> check = post("/check", Map.of("xml", dmn));
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<?>>read(check.body(), "$.errors")).isNotEmpty();

        // when: it is kept as a draft, as what is half-finished may be, and used from there
        HttpResponse<String> kept = post("/drafts", Map.of("xml", dmn));
        assertThat(kept.statusCode()).as(kept.body()).isIn(201, REFUSED);
        if (kept.statusCode() == 201) {
            int draft = JsonPath.read(kept.body(), "$.id");
            Map<String, Object> body = Map.of("draftId", draft);
            assertThat(post("/try", Map.of("draftId", draft, "inputs", Map.of()))
                            .statusCode())
                    .isEqualTo(REFUSED);
            assertThat(post("/cases/run", body).statusCode()).isEqualTo(REFUSED);
            assertThat(post("/backtests", body).statusCode()).isEqualTo(REFUSED);
            assertThat(analyst.get(RULE + "/impact?draftId=" + draft).statusCode())
                    .isEqualTo(REFUSED);
            assertThat(post("/submit", Map.of("draftId", draft, "note", "Harm")).statusCode())
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() throws Exception {
        String huge = HostileDecisions.answering(KEY, "\"" + "x".repeat(50 * 1024 * 1024) + '"');

        for (String door : List.of("/drafts", "/check", "/try", "/cases/run", "/backtests")) {
            assertThat(post(door, Map.of("xml", huge)).statusCode()).as(door).isEqualTo(413);
        }
    }

    private HttpResponse<String> post(String door, Map<String, Object> body) throws Exception {
        return analyst.post(RULE + door, JsonPath.parse(body).jsonString());
    }

    private List<Integer> ownDrafts() throws Exception {
        return JsonPath.read(
                analyst.get(RULE + "/drafts").body(), "$.items[?(@.author == '" + analyst.user() + "')].id");
    }
}
