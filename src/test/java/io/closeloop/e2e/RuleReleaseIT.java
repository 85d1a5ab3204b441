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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst publishes a table, the application is killed, and the next release starts on the same database: with another
 * process model, and with another packaged table of the same decision.
 */
class RuleReleaseIT {

    private static final String KEY = "discountApproval";
    private static final String TABLE = "/BOOT-INF/classes/dmn/discount-approval.dmn";
    private static final String MODEL = "/BOOT-INF/classes/bpmn/carry-out-measure.bpmn";
    private static final String IN_THE_MODEL = "<bpmn:documentation>";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory;

    private String address;

    @Test
    void publishedTableOutlivesARestartAndARelease() throws Exception {
        // given
        String published;
        try (RunningApplication application = RunningApplication.empty(directory, RunningApplication.jar())) {
            address = application.address();
            addUser("analyst", Groups.ANALYSTS);
            addUser("manager", Groups.SALES_MANAGERS);
            published = publish();
            application.kill();
        }

        // when
        try (RunningApplication release = RunningApplication.empty(directory, release())) {
            address = release.address();

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
            assertThat(JsonPath.<List<String>>read(drift, "$.difference[*].after"))
                    .contains("Of the next release");
            String draft = post("analyst", "/api/rules/" + KEY + "/drift/adopt", Map.of());
            assertThat(JsonPath.<String>read(draft, "$.xml")).contains("Of the next release");
            assertThat(JsonPath.<Boolean>read(get("analyst", "/api/rules/" + KEY), "$.seedChanged"))
                    .isFalse();
            assertThat(JsonPath.<Integer>read(get("analyst", "/api/rules/" + KEY), "$.version"))
                    .isEqualTo(2);
        }
    }

    private void addUser(String user, String group) throws Exception {
        post(
                "admin",
                "/engine-rest/user/create",
                Map.of(
                        "profile", Map.of("id", user, "firstName", user, "lastName", "Of the test"),
                        "credentials", Map.of("password", RunningApplication.ADMIN_PASSWORD)));
        answer(request("admin", "/engine-rest/group/" + group + "/members/" + user)
                .PUT(BodyPublishers.noBody())
                .build());
    }

    /** Drafted and submitted by the analyst, approved by the manager; what decides from then on. */
    private String publish() throws Exception {
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
    private String approvalOf(String change) throws Exception {
        String path = "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + change;
        List<String> tasks = await().until(() -> JsonPath.read(get("manager", path), "$[*].id"), not(empty()));
        return tasks.get(0);
    }

    /** The application's jar with another table and another model in it. */
    private Path release() throws IOException {
        Path release = directory.resolve("release.jar");
        Files.copy(RunningApplication.jar(), release);
        try (FileSystem jar = FileSystems.newFileSystem(release)) {
            Path table = jar.getPath(TABLE);
            Files.writeString(table, describedAs(Files.readString(table), "Of the next release"));
            Path model = jar.getPath(MODEL);
            Files.writeString(model, Files.readString(model).replaceFirst(IN_THE_MODEL, IN_THE_MODEL + "Anew. "));
        }
        return release;
    }

    private static String describedAs(String xml, String description) {
        String changed = xml.replaceFirst("(?s)(<rule .*?<description>).*?(</description>)", "$1" + description + "$2");
        assertThat(changed).isNotEqualTo(xml);
        return changed;
    }

    private List<Integer> versionsOf(String process) throws Exception {
        return JsonPath.read(
                get(
                        "admin",
                        "/engine-rest/process-definition?maxResults=10&sortBy=version&sortOrder=desc&key=" + process),
                "$[*].version");
    }

    private String get(String user, String path) throws Exception {
        return answer(request(user, path).GET().build());
    }

    private String post(String user, String path, Map<String, ?> body) throws Exception {
        return answer(request(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String user, String path) {
        String login =
                Base64.getEncoder().encodeToString((user + ":" + RunningApplication.ADMIN_PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + login);
    }

    private String answer(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as("%s: %s", request.uri(), response.body())
                .isBetween(200, 299);
        return response.body();
    }
}
