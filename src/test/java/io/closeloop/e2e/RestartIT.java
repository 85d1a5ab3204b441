package io.closeloop.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.closeloop.base.Groups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst publishes a table, the packaged application is killed in the middle of an import, and the next release starts
 * on the same database: with another process model, and with another packaged table of the same decision.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1) // It takes longest: the other thread's browser tests meanwhile.
class RestartIT {

    private static final String KEY = "discountApproval";
    private static final String TABLE = "/BOOT-INF/classes/dmn/discount-approval.dmn";
    private static final String MODEL = "/BOOT-INF/classes/bpmn/carry-out-measure.bpmn";
    private static final String IN_THE_MODEL = "<bpmn:documentation>";

    private static final int ROWS = 1_500;
    private static final int PAGE = 200;
    private static final Duration TO_IMPORT = Duration.ofMinutes(8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private RunningApplication release;
    private String address;
    private String published;
    private long importId;
    private long processedBefore;

    @BeforeAll
    void killItAndStartTheNextRelease(@TempDir Path directory) throws Exception {
        Path next;
        try (RunningApplication application = RunningApplication.empty(directory, RunningApplication.jar())) {
            address = application.address();
            addUser("analyst", Groups.ANALYSTS);
            addUser("manager", Groups.SALES_MANAGERS);
            published = publish();
            next = nextRelease(directory);
            importId = number(postRows(), "$.id");
            await().atMost(TO_IMPORT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> number(importStatus(), "$.processed") > 0);
            application.kill();
        }
        release = RunningApplication.empty(directory, next);
        address = release.address();
        processedBefore = number(importStatus(), "$.processed");
    }

    @AfterAll
    void end() throws InterruptedException {
        if (release != null) {
            release.close();
        }
    }

    @Test
    void aKilledImportGoesOnAndEveryRowIsThereOnce() {
        assertThat(processedBefore).isPositive().isLessThan(ROWS);

        // when
        await().atMost(TO_IMPORT)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> !"RUNNING".equals(JsonPath.read(importStatus(), "$.state")));

        // then
        String status = importStatus();
        assertThat(JsonPath.<String>read(status, "$.state")).isEqualTo("DONE");
        assertThat(number(status, "$.processed")).isEqualTo(ROWS);
        assertThat(number(status, "$.created")).isEqualTo(ROWS);
        assertThat(number(status, "$.duplicates") + number(status, "$.rejected"))
                .isZero();
        assertThat(importedCompanies()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void whatAnAnalystPublishedDecidesAndThePackagedTableIsOffered() {
        // then: what the analyst published decides
        String rule = get("analyst", "/api/rules/" + KEY);
        assertThat(JsonPath.<Integer>read(rule, "$.version")).isEqualTo(2);
        assertThat(JsonPath.<String>read(rule, "$.publishedBy")).isEqualTo("analyst");
        assertThat(get("analyst", "/api/rules/" + KEY + "/xml")).isEqualTo(published);
        assertThat(versionsOf("carryOutMeasure")).containsExactly(2, 1);
        assertThat(versionsOf("leadToClose")).containsExactly(1);

        // then: the packaged table is offered, and taken over as a draft
        assertThat(JsonPath.<Boolean>read(rule, "$.seedChanged")).isTrue();
        String drift = get("analyst", "/api/rules/" + KEY + "/drift");
        assertThat(JsonPath.<List<String>>read(drift, "$.difference[*].after")).contains("Of the next release");
        String draft = post("analyst", "/api/rules/" + KEY + "/drift/adopt", Map.of());
        assertThat(JsonPath.<String>read(draft, "$.xml")).contains("Of the next release");
        assertThat(JsonPath.<Boolean>read(get("analyst", "/api/rules/" + KEY), "$.seedChanged"))
                .isFalse();
        assertThat(JsonPath.<Integer>read(get("analyst", "/api/rules/" + KEY), "$.version"))
                .isEqualTo(2);
    }

    private void addUser(String user, String group) {
        post(
                "admin",
                "/engine-rest/user/create",
                Map.of(
                        "profile", Map.of("id", user, "firstName", user, "lastName", "Of the test"),
                        "credentials", Map.of("password", RunningApplication.ADMIN_PASSWORD)));
        answer(request("admin", "/engine-rest/group/" + group + "/members/" + user)
                .PUT(BodyPublishers.noBody()));
    }

    /** Drafted and submitted by the analyst, approved by the manager; what decides from then on. */
    private String publish() {
        String changed = describedAs(get("analyst", "/api/rules/" + KEY + "/xml"), "Of the analyst");
        int draft = JsonPath.read(post("analyst", "/api/rules/" + KEY + "/drafts", Map.of("xml", changed)), "$.id");
        String change = post("analyst", "/api/rules/" + KEY + "/submit", Map.of("draftId", draft, "note", "Clearer"));
        post(
                "manager",
                "/engine-rest/task/" + approvalOf(JsonPath.read(change, "$.number")) + "/submit-form",
                Map.of("variables", Map.of("decision", Map.of("value", "APPROVED"))));
        return get("analyst", "/api/rules/" + KEY + "/xml");
    }

    /** It comes once a job has listed the open cases. */
    private String approvalOf(String change) {
        String path = "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + change;
        List<String> tasks = await().until(() -> JsonPath.read(get("manager", path), "$[*].id"), not(empty()));
        return tasks.get(0);
    }

    /** The application's jar with another table and another model in it. */
    private static Path nextRelease(Path directory) throws IOException {
        Path next = directory.resolve("release.jar");
        Files.copy(RunningApplication.jar(), next);
        try (FileSystem jar = FileSystems.newFileSystem(next)) {
            Path table = jar.getPath(TABLE);
            Files.writeString(table, describedAs(Files.readString(table), "Of the next release"));
            Path model = jar.getPath(MODEL);
            Files.writeString(model, Files.readString(model).replaceFirst(IN_THE_MODEL, IN_THE_MODEL + "Anew. "));
        }
        return next;
    }

    private static String describedAs(String xml, String description) {
        String changed = xml.replaceFirst("(?s)(<rule .*?<description>).*?(</description>)", "$1" + description + "$2");
        assertThat(changed).isNotEqualTo(xml);
        return changed;
    }

    private List<Integer> versionsOf(String process) {
        return JsonPath.read(
                get(
                        "admin",
                        "/engine-rest/process-definition?maxResults=10&sortBy=version&sortOrder=desc&key=" + process),
                "$[*].version");
    }

    private String postRows() {
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
        return answer(request("admin", "/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=rows")
                .POST(BodyPublishers.ofString(body)));
    }

    private String importStatus() {
        return get("admin", "/api/imports/" + importId);
    }

    /** The companies of all the leads that the import was to make. */
    private List<String> importedCompanies() {
        return Stream.iterate(0, page -> page + 1)
                .map(page -> JsonPath.<List<String>>read(
                        get(
                                "admin",
                                "/api/leads?source=EXHIBITION&q=killed&sort=createdAt&size=" + PAGE + "&page=" + page),
                        "$.items[*].company"))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    private String get(String user, String path) {
        return answer(request(user, path).GET());
    }

    private String post(String user, String path, Map<String, ?> body) {
        return answer(request(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.valueToTree(body).toString())));
    }

    private HttpRequest.Builder request(String user, String path) {
        String login =
                Base64.getEncoder().encodeToString((user + ":" + RunningApplication.ADMIN_PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofMinutes(1));
    }

    private String answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s: %s", response.uri(), response.body())
                    .isBetween(200, 299);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String json, String path) {
        return ((Number) JsonPath.read(json, path)).longValue();
    }
}
