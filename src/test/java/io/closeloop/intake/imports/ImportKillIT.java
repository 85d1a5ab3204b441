package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged application in the middle of an import and starts it again: every row is there, once. */
class ImportKillIT {

    private static final int ROWS = 3_000;
    private static final int PAGE = 200;
    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration TO_IMPORT = Duration.ofMinutes(8);
    private static final String PASSWORD = "Of-the-killed-1";
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private int port;
    private Process application;

    @BeforeEach
    void findAFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        application.destroy();
        application.waitFor();
    }

    @Test
    void aKilledImportGoesOnAndEveryRowIsThereOnce() throws Exception {
        // given
        start();
        long id = number(post("/api/imports"), "$.id");
        await().atMost(TO_IMPORT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number(get("/api/imports/" + id), "$.processed") > 0);

        // when
        application.destroyForcibly().waitFor();
        start();
        long processedBefore = number(get("/api/imports/" + id), "$.processed");

        // then
        await().atMost(TO_IMPORT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !"RUNNING".equals(JsonPath.read(get("/api/imports/" + id), "$.state")));
        String status = get("/api/imports/" + id);
        assertThat(processedBefore).isPositive().isLessThan(ROWS);
        assertThat(JsonPath.<String>read(status, "$.state")).isEqualTo("DONE");
        assertThat(number(status, "$.processed")).isEqualTo(ROWS);
        assertThat(number(status, "$.created")).isEqualTo(ROWS);
        assertThat(number(status, "$.duplicates") + number(status, "$.rejected"))
                .isZero();
        assertThat(companies()).hasSize(ROWS).doesNotHaveDuplicates();
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

    private void start() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar().toAbsolutePath().toString(),
                        "--server.port=" + port,
                        "--closeloop.demo=false",
                        "--closeloop.data-directory=" + directory.resolve("data"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("application.log").toFile()));
        command.environment().put("CLOSELOOP_ADMIN_PASSWORD", PASSWORD);
        application = command.start();
        await().atMost(TO_START).pollInterval(Duration.ofMillis(500)).until(this::isUp);
    }

    private boolean isUp() throws InterruptedException {
        assertThat(application.isAlive())
                .as("The application has ended: %s", log())
                .isTrue();
        try {
            return http.send(request("/actuator/health").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("closeloop-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
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
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", LOGIN)
                .timeout(Duration.ofMinutes(1));
    }

    private static long number(String json, String path) {
        return ((Number) JsonPath.read(json, path)).longValue();
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("application.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
