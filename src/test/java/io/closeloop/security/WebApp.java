package io.closeloop.security;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A browser with the Camunda web applications open. */
final class WebApp {

    static final String TOKEN_HEADER = "X-XSRF-TOKEN";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private String token;

    WebApp(int port) {
        this.port = port;
    }

    /** Logs in as the web applications' login page does. */
    HttpResponse<String> login(String app, String user, String password) throws Exception {
        renewToken(app);
        String form = "username=" + encode(user) + "&password=" + encode(password);
        HttpResponse<String> answer = send(request("/camunda/api/admin/auth/user/default/login/" + app)
                .header(TOKEN_HEADER, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        renewToken(app);
        return answer;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path)
                .header(TOKEN_HEADER, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) throws Exception {
        return send(request(path)
                .header(TOKEN_HEADER, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Sends a form with a file, as {@code contentType} says its parts are divided. */
    HttpResponse<String> upload(String path, String contentType, String parts) throws Exception {
        return send(request(path)
                .header(TOKEN_HEADER, token)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(parts)));
    }

    HttpResponse<String> postWithoutToken(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A session gets its token once, with the first page. */
    private void renewToken(String app) throws Exception {
        get("/camunda/app/" + app + "/default/")
                .headers()
                .firstValue(TOKEN_HEADER)
                .ifPresent(renewed -> token = renewed);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
