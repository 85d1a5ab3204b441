package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page's scripts may run, whoever else asks for something at the same moment. */
@CloseloopTest
class PageNonceTest {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final int AT_ONCE = 200;

    @LocalServerPort
    private int port;

    @Test
    void pageGetsTheNonceOfItsOwnAnswer() throws Exception {
        // given: another request has put its own in between
        MockHttpServletResponse answer = new MockHttpServletResponse();

        // when
        new PageNonce()
                .doFilter(new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/"), answer, (in, out) -> {
                    ((jakarta.servlet.http.HttpServletResponse) out)
                            .setHeader("Content-Security-Policy", "script-src 'nonce-mine' 'self'");
                    out.setContentType("text/html");
                    out.getOutputStream()
                            .write("<script nonce=\"another's\">ü</script>".getBytes(StandardCharsets.UTF_8));
                });

        // then
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("<script nonce=\"mine\">ü</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void pagesAskedForAtOneMomentMayAllRunTheirScripts(String app) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/camunda/app/%s/default/".formatted(port, app)))
                .build();

        // when
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> http.sendAsync(page, BodyHandlers.ofString()))
                .toList();

        // then
        assertThat(answers).allSatisfy(answer -> assertMayRun(answer.join()));
    }

    private static void assertMayRun(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = NONCE.matcher(answer.body());
        assertThat(nonce.results().map(found -> "'nonce-" + found.group(1) + "'"))
                .isNotEmpty()
                .allSatisfy(own -> assertThat(policy).contains(own));
    }
}
