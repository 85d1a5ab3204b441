package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CloseloopTest
class RequestSizeLimitTest {

    private static final byte[] MEGABYTE =
            "{\"company\":\"%s\"}".formatted("x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

    /** Any path: the limit stands before the login. */
    private static final String PATH = "/api/leads";

    @LocalServerPort
    private int port;

    @Test
    void tooLongBodyIsRefusedWithASentence() throws Exception {
        // when
        HttpResponse<String> answer = post(BodyPublishers.ofByteArray(MEGABYTE));

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("longer than the 512 KB that are allowed");
    }

    @Test
    void tooLongBodyThatDoesNotTellItsLengthIsRefusedToo() throws Exception {
        // when
        HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(MEGABYTE)));

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
