package io.closeloop.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpHeaders;

/** Somebody who calls the application over HTTP, with a password or as a stranger. */
public record Caller(int port, String user, String password) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Caller stranger(int port) {
        return new Caller(port, null, null);
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String json) throws Exception {
        return send("POST", path, BodyPublishers.ofString(json), HttpHeaders.CONTENT_TYPE, "application/json");
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (user != null) {
            String basic = user + ":" + password;
            request.header(
                    HttpHeaders.AUTHORIZATION,
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
