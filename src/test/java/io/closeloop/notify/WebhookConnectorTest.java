package io.closeloop.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.closeloop.notify.WebhookHosts.RefusedHostException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.camunda.connect.httpclient.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WebhookConnectorTest {

    /** Of calls that are answered, however busy the machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Of calls that are not. */
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(1);

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final SilentReceivers receivers = new SilentReceivers();
    private final WebhookConnector connector = new WebhookConnector(listing("localhost"), receivers, LIMIT);
    private final WebhookConnector impatient = new WebhookConnector(listing("localhost"), receivers, SHORT_LIMIT);

    @AfterEach
    void close() throws IOException {
        connector.destroy();
        impatient.destroy();
    }

    @Test
    void acceptedCallTellsItsStatusAndSendsWhatItIsGiven() {
        answering(status(202));

        HttpResponse answer = call();

        assertThat(answer.getStatusCode()).isEqualTo(202);
        RECEIVER.verify(postRequestedFor(urlEqualTo("/in"))
                .withHeader("Idempotency-Key", equalTo("k-1"))
                .withHeader("User-Agent", equalTo("Closeloop"))
                .withRequestBody(equalTo("{\"customer\":\"蓝湖\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 429, 500, 503})
    void statusFrom400OnIsAFailure(int status) {
        answering(status(status));

        assertThatThrownBy(this::call)
                .isInstanceOf(SendingFailedException.class)
                .hasMessage("localhost answered with the status %d.", status);
    }

    @Test
    void redirectIsNotFollowed() {
        answering(temporaryRedirect("/elsewhere"));
        RECEIVER.stubFor(post("/elsewhere").willReturn(ok()));

        assertThatThrownBy(this::call).hasMessageContaining("redirect 302, which is not followed");
        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void wecomsErrorInAGoodStatusIsAFailure() {
        answering(ok("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));
        assertThatThrownBy(this::call).hasMessage("localhost answered with the error 93000.");

        answering(ok("{\"errcode\":0,\"errmsg\":\"ok\"}"));
        assertThat(call().getStatusCode()).isEqualTo(200);
    }

    @Test
    void answerThatComesLateIsAFailure() {
        answering(ok().withFixedDelay(3_000));

        assertThatThrownBy(this::callImpatiently).hasMessage("localhost did not answer within 1 seconds.");
    }

    @Test
    void answerThatDripsIsAFailure() {
        answering(ok("x".repeat(100)).withChunkedDribbleDelay(50, 5_000));

        assertThatThrownBy(this::callImpatiently).hasMessageContaining("did not answer within");
    }

    @Test
    void endlessAnswerIsReadOnlyAtItsBeginning() {
        answering(ok("x".repeat(5_000_000)));

        assertThat(call().getResponse()).hasSize(64 * 1024);
    }

    @Test
    void hostThatNeverAnswersIsAFailure() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> call(impatient, "http://localhost:" + silent.getLocalPort() + "/"))
                    .hasMessageContaining("did not answer within");
        }
    }

    @Test
    void hostThatNeverAnswersIsCalledByOneAtATime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String host = "localhost:" + silent.getLocalPort();
            assertThatThrownBy(() -> call(impatient, "http://" + host + "/")).isInstanceOf(NoAnswerException.class);

            assertThatThrownBy(() -> receivers.call(host, () -> call(impatient, "http://" + host + "/")))
                    .hasMessage(host + " did not answer last time, and another message waits for it.");
        }
    }

    @Test
    void hostThatIsDownIsAFailure() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThatThrownBy(() -> call("http://localhost:" + closed + "/")).hasMessageContaining("cannot be reached");
    }

    @Test
    void nameWithAPrivateAddressIsRefusedThoughItIsListed() throws IOException {
        NotifyProperties listed =
                new NotifyProperties(null, List.of("localhost:" + RECEIVER.getPort()), List.of(), Map.of());
        WebhookConnector strict = new WebhookConnector(
                new WebhookHosts(listed, SystemDefaultDnsResolver.INSTANCE), new SilentReceivers(), LIMIT);

        assertThatThrownBy(() -> call(strict, "https://localhost:" + RECEIVER.getPort() + "/in"))
                .hasMessageContaining("localhost cannot be reached: its address is a private or local one")
                .hasCauseInstanceOf(RefusedHostException.class);
        strict.destroy();
    }

    @Test
    void hostThatIsNotListedIsNotLookedUp() {
        assertThatThrownBy(() -> call("https://evil.example/")).hasMessageContaining("closeloop.notify.hosts");
    }

    private static void answering(ResponseDefinitionBuilder answer) {
        RECEIVER.stubFor(post("/in").willReturn(answer));
    }

    private HttpResponse call() {
        return call("http://localhost:" + RECEIVER.getPort() + "/in");
    }

    private HttpResponse callImpatiently() {
        return call(impatient, "http://localhost:" + RECEIVER.getPort() + "/in");
    }

    private HttpResponse call(String url) {
        return call(connector, url);
    }

    private static HttpResponse call(WebhookConnector connector, String url) {
        return connector.execute(connector
                .createRequest()
                .post()
                .url(url)
                .header("Idempotency-Key", "k-1")
                .payload("{\"customer\":\"蓝湖\"}"));
    }

    private static WebhookHosts listing(String internal) {
        NotifyProperties listed = new NotifyProperties(null, List.of(), List.of(internal), Map.of());
        return new WebhookHosts(listed, SystemDefaultDnsResolver.INSTANCE);
    }
}
