package io.closeloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Talks to Closeloop as any other system would: over HTTP, with a login. */
class HttpApi {

    private static final String USER = "admin";
    private static final String JSON = "application/json";
    private static final String BOUNDARY = "closeloop-bench";
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String root;
    private final String password;

    /** @param password of every user that is named here */
    HttpApi(int port, String password) {
        this.password = password;
        root = "http://127.0.0.1:" + port + "/";
    }

    /** What the list "My tasks" asks for: the user's tasks, urgent ones first, a page of them and how many there are. */
    void showTasks(String user) {
        String mine = "assignee=" + user;
        get(user, "engine-rest/task?firstResult=0&maxResults=15&sortBy=priority&sortOrder=desc&" + mine);
        get(user, "engine-rest/task/count?" + mine);
    }

    void postLead(Map<String, Object> lead) {
        try {
            String body = json.writeValueAsString(lead);
            send("api/leads", JSON, BodyPublishers.ofString(body), 201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file and waits until all its rows have been taken in. */
    void runImport(String type, String csv) {
        String contentType = "multipart/form-data; boundary=" + BOUNDARY;
        JsonNode started = send("api/imports", contentType, BodyPublishers.ofString(multipart(type, csv)), 202);
        JsonNode progress = get(USER, "api/imports/" + started.get("id").asText());
        while ("RUNNING".equals(progress.get("state").asText())) {
            LockSupport.parkNanos(POLL_NANOS);
            progress = get(USER, "api/imports/" + started.get("id").asText());
        }
        if (progress.get("created").asLong() != csv.lines().count() - 1) {
            throw new IllegalStateException("Not every row was taken in: " + progress);
        }
    }

    /** Has an edited draft of a decision back-tested and waits until it is done. */
    JsonNode runBacktest(String key, UnaryOperator<String> edit) {
        String decision = "api/rules/" + key;
        JsonNode draft = send(decision + "/drafts", JSON, BodyPublishers.noBody(), 201);
        ObjectNode request =
                json.createObjectNode().put("xml", edit.apply(draft.get("xml").asText()));
        JsonNode started = send(decision + "/backtests", JSON, BodyPublishers.ofString(request.toString()), 202);
        JsonNode progress =
                get(USER, decision + "/backtests/" + started.get("id").asText());
        while ("RUNNING".equals(progress.get("state").asText())) {
            LockSupport.parkNanos(POLL_NANOS);
            progress = get(USER, decision + "/backtests/" + started.get("id").asText());
        }
        if (!"DONE".equals(progress.get("state").asText())) {
            throw new IllegalStateException("The back-test did not come to its end: " + progress);
        }
        return progress;
    }

    private JsonNode get(String user, String path) {
        return read(request(user, path).GET().build(), 200);
    }

    private JsonNode send(String path, String contentType, BodyPublisher body, int status) {
        return read(
                request(USER, path)
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build(),
                status);
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = user + ":" + password;
        return HttpRequest.newBuilder(URI.create(root + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII)));
    }

    private JsonNode read(HttpRequest request, int status) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new IllegalStateException(request + " " + response.statusCode() + ": " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String multipart(String type, String csv) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="type"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s.csv"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, type, csv);
    }
}
