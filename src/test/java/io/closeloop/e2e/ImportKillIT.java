package io.closeloop.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged application in the middle of an import and starts it again: every row is there, once. */
class ImportKillIT {

    private static final int ROWS = 1_500;
    private static final int PAGE = 200;
    private static final Duration TO_IMPORT = Duration.ofMinutes(8);
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + RunningApplication.ADMIN_PASSWORD).getBytes(UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private String address;

    @Test
    void aKilledImportGoesOnAndEveryRowIsThereOnce() throws Exception {
        // given
        long id;
        try (RunningApplication application = RunningApplication.empty(directory, RunningApplication.jar())) {
            address = application.address();
            id = number(post("/api/imports"), "$.id");
            await().atMost(TO_IMPORT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> number(get("/api/imports/" + id), "$.processed") > 0);

            // when
            application.kill();
        }
        try (RunningApplication again = RunningApplication.empty(directory, RunningApplication.jar())) {
            address = again.address();
            long processedBefore = number(get("/api/imports/" + id), "$.processed");

            // then
            assertThat(processedBefore).isPositive().isLessThan(ROWS);
            await().atMost(TO_IMPORT)
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> !"RUNNING".equals(JsonPath.read(get("/api/imports/" + id), "$.state")));
            isDone(get("/api/imports/" + id));
            assertThat(companies()).hasSize(ROWS).doesNotHaveDuplicates();
        }
    }

    private static void isDone(String status) {
        assertThat(JsonPath.<String>read(status, "$.state")).isEqualTo("DONE");
        assertThat(number(status, "$.processed")).isEqualTo(ROWS);
        assertThat(number(status, "$.created")).isEqualTo(ROWS);
        assertThat(number(status, "$.duplicates") + number(status, "$.rejected"))
                .isZero();
    }

    /** The companies of all the leads that the import was to make. */
    private List<String> companies() {
        return Stream.iterate(0, page -> page + 1)
                .map(page -> JsonPath.<List<String>>read(
                        get("/api/leads?source=EXHIBITION&q=killed&sort=createdAt&size=" + PAGE + "&page=" + page),
                        "$.items[*].company"))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    private String post(String path) {
        String boundary = "rows";
        StringBuilder csv = new StringBuilder("externalId,company,contactName,email,source\n");
        IntStream.range(0, ROWS)
                .forEach(row -> csv.append(
                        "killed-%1$d,Killed %1$d,Ann %1$d,ann-%1$d@killed.invalid,EXHIBITION\n".formatted(row)));
        String body = """
                --rows\r
                Content-Disposition: form-data; name="type"\r
                \r
                leads\r
                --rows\r
                Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                \r
                %s\r
                --rows--\r
                """.formatted(csv);
        return answer(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String get(String path) {
        return answer(request(path).build());
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s: %s", request.uri(), response.body())
                    .isBetween(200, 299);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", LOGIN)
                .timeout(Duration.ofMinutes(1));
    }

    private static long number(String json, String path) {
        return ((Number) JsonPath.read(json, path)).longValue();
    }
}
