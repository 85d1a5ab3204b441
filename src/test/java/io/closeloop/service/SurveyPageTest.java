package io.closeloop.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.NaughtyStrings;
import io.closeloop.TestClock;
import io.closeloop.process.SatisfactionSurveyProcess;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What strangers see and can do with a survey's link, over HTTP. */
@CloseloopTest
class SurveyPageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Random RANDOM = new Random();
    private static final String GOOD =
            "serviceQuality=5&productExperience=4&continuation=3&recommendation=9&comment=%E5%A5%BD+%3Cb%3E";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SatisfactionSurveyProcess process;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    /** As a proxy on this machine tells it: each test is somebody else, as the page counts requests by address. */
    private final String address = "2001:db8:%x:%x::1".formatted(RANDOM.nextInt(0xffff), RANDOM.nextInt(0xffff));

    private ServiceRun run;
    private String path;

    @BeforeEach
    void sendLink() {
        run = ServiceRun.ofCustomer(context, "C");
        process.start(run.accountId(), run.number());
        String link = run.surveyLink();
        path = link.substring(link.indexOf("/survey/"));
        run.sendSurveyLink();
    }

    @Test
    void customerAnswersOnceWithoutALogin() throws Exception {
        // given
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("How good is our service?", "Customer " + run.number().substring(3));

        // when
        HttpResponse<String> thanks = post(path, GOOD);

        // then
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body()).contains("Thank you");
        assertThat(survey("state || ' ' || service_quality || recommendation || ' ' || comment"))
                .isEqualTo("ANSWERED 59 好 <b>");
        assertThat(get(path).statusCode()).isEqualTo(410);
        HttpResponse<String> again = post(path, GOOD.replace("serviceQuality=5", "serviceQuality=1"));
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Already answered");
        assertThat(survey("service_quality::text")).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN,zh;q=0.9,en;q=0.8 | 您满意吗？            | zh-CN
            zh-TW                   | 您满意吗？            | zh
            de-DE,zh-CN;q=0.5       | 您满意吗？            | zh-CN
            en-US,zh-CN;q=0.5       | How satisfied are you? | en
            fr                      | How satisfied are you? | en
            nonsense;;q=x           | How satisfied are you? | en
            """)
    void pageSpeaksTheBrowsersLanguage(String languages, String title, String language) throws Exception {
        String page = HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("X-Forwarded-For", address)
                                .header("Accept-Language", languages)
                                .build(),
                        BodyHandlers.ofString())
                .body();

        assertThat(page).contains("<h1>" + title + "</h1>", "<html lang=\"" + language + "\"");
    }

    @Test
    void linkIsShownToServiceUntilItIsSent() throws Exception {
        // given
        ServiceRun other = ServiceRun.ofCustomer(context, "C");
        process.start(other.accountId(), other.number());
        String letter = "/api/surveys/%s/letter"
                .formatted(jdbc.sql("select id from crm.surveys where account_id = ?")
                        .param(other.accountId())
                        .query(Long.class)
                        .single());
        String link = other.surveyLink();

        // then
        mvc.perform(MockMvcRequestBuilders.get(letter)
                        .with(user("test.service").authorities(new SimpleGrantedAuthority("service"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(link)));
        mvc.perform(MockMvcRequestBuilders.get(letter)
                        .with(user("rep").authorities(new SimpleGrantedAuthority("sales"))))
                .andExpect(status().isForbidden());
        assertThat(get(letter).statusCode()).isEqualTo(401);

        // when
        other.sendSurveyLink();

        // then
        mvc.perform(MockMvcRequestBuilders.get(letter)
                        .with(user("test.service").authorities(new SimpleGrantedAuthority("service"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void lookingChangesNothing() throws Exception {
        // when
        for (int look = 0; look < 3; look++) {
            get(path);
            send("HEAD", path, BodyPublishers.noBody());
        }

        // then
        assertThat(survey("state || version")).isEqualTo("OPEN1");
    }

    @Test
    void pageCarriesNoScriptsAndKeepsItsAddressToItself() throws Exception {
        // when
        HttpResponse<String> page = get(path);

        // then
        assertThat(page.body()).doesNotContain("<script", "style=", "onclick", "http://", "https://");
        assertThat(page.body()).contains("width=device-width");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/survey/style.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serviceQuality=6&productExperience=4&continuation=3&recommendation=9",
                "serviceQuality=0&productExperience=4&continuation=3&recommendation=9",
                "serviceQuality=5&productExperience=4&continuation=3&recommendation=11",
                "serviceQuality=5&productExperience=4&continuation=3&recommendation=-1",
                "serviceQuality=five&productExperience=4&continuation=3&recommendation=1",
                "serviceQuality=5&productExperience=4&continuation=3&recommendation=1&comment=%00"
            })
    void answerThatMakesNoSenseIsAskedForAgain(String form) throws Exception {
        // when
        HttpResponse<String> answer = post(path, form);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please look at the questions that are marked.");
        assertThat(survey("state")).isEqualTo("OPEN");
    }

    @Test
    void everyStringInACommentIsKeptAsItWasWritten() throws Exception {
        for (String text : NaughtyStrings.packed(1_900)) {
            sendLink();
            post(path, GOOD.replaceAll("comment=.*", "comment=") + URLEncoder.encode(text, UTF_8));
            assertThat(survey("comment")).isEqualTo(text);
        }
    }

    @Test
    void whatWasSentIsShownAgainAsText() throws Exception {
        // when
        HttpResponse<String> answer = post(path, "serviceQuality=5&comment=%3Cscript%3Ealert(1)%3C/script%3E");

        // then
        assertThat(answer.body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .containsPattern("value=\"5\"\\s+checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/survey/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/survey/x"})
    void unknownLinkTellsNothing(String unknown) throws Exception {
        assertThat(get(unknown).statusCode()).isEqualTo(404);
        assertThat(get(unknown).body()).contains("No survey here");
        assertThat(post(unknown, GOOD).statusCode()).isEqualTo(404);
    }

    @Test
    void otherThingsThanLookingAndAnsweringAreNotToBeHad() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(send(method, path, BodyPublishers.noBody()).statusCode()).isIn(401, 403);
        }
        HttpResponse<String> json =
                send("POST", path, BodyPublishers.ofString("{}"), "Content-Type", "application/json");
        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(get("/api/service-cases/SC-1").statusCode()).isEqualTo(401);
    }

    @Test
    void answersAreShortAndTellTheirLength() throws Exception {
        assertThat(post(path, GOOD + "x".repeat(20_000)).statusCode()).isEqualTo(413);
        BodyPublisher chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(GOOD));
        assertThat(send("POST", path, chunked, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(411);
        assertThat(survey("state")).isEqualTo("OPEN");
    }

    @Test
    void whoAsksTooOftenHasToWait() throws Exception {
        // given
        clock.set(clock.instant());
        List<Integer> answers = new ArrayList<>();

        // when
        for (int ask = 0; ask < 40; ask++) {
            answers.add(get(path).statusCode());
        }

        // then
        assertThat(answers).startsWith(200).endsWith(429);
        clock.advance(Duration.ofSeconds(2));
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoAnswersAtOneMomentOneCounts() {
        // when
        List<CompletableFuture<HttpResponse<String>>> sent = List.of("1", "5").stream()
                .map(mark -> HTTP.sendAsync(
                        request(
                                        "POST",
                                        path,
                                        BodyPublishers.ofString(
                                                GOOD.replace("serviceQuality=5", "serviceQuality=" + mark)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .build(),
                        BodyHandlers.ofString()))
                .toList();

        // then
        assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(200, 410);
    }

    private String survey(String columns) {
        return jdbc.sql("select " + columns + " from crm.surveys where account_id = ?")
                .param(run.accountId())
                .query(String.class)
                .single();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String of) throws Exception {
        return send("GET", of, BodyPublishers.noBody());
    }

    private HttpResponse<String> post(String to, String form) throws Exception {
        return send("POST", to, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(String method, String to, BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request = request(method, to, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String to, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + to))
                .header("X-Forwarded-For", address)
                .method(method, body);
    }
}
