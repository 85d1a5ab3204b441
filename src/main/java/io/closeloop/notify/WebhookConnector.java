package io.closeloop.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.camunda.connect.httpclient.impl.HttpConnectorImpl;
import org.camunda.connect.spi.Connector;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Camunda Connect's {@code http-connector} as every model of this engine gets it: it calls listed hosts only, within one
 * limit from the first look-up of the name to the last byte read, follows no redirect, and fails unless the receiver
 * takes the message.
 */
@Component
class WebhookConnector extends HttpConnectorImpl implements SmartInitializingSingleton, DisposableBean {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** More than the engine's job threads can use; those whose name is still being looked up count too. */
    private static final int MOST_CALLS = 16;

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final WebhookHosts hosts;
    private final SilentReceivers silent;
    private final Duration limit;
    private final ThreadPoolExecutor calls =
            new ThreadPoolExecutor(0, MOST_CALLS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

    @Autowired
    WebhookConnector(WebhookHosts hosts, SilentReceivers silent) {
        this(hosts, silent, LIMIT);
    }

    WebhookConnector(WebhookHosts hosts, SilentReceivers silent, Duration limit) {
        this.hosts = hosts;
        this.silent = silent;
        this.limit = limit;
        setHttpClient(client(hosts, limit));
    }

    /** The engine's plugin has loaded the connectors by now, and no job runs yet. */
    @Override
    public void afterSingletonsInstantiated() {
        Registry.replaceHttp(this);
    }

    /** @throws SendingFailedException unless the receiver answers with a status below 300 in time */
    @Override
    public HttpResponse execute(HttpRequest request) {
        hosts.hindrance(request.getUrl()).ifPresent(why -> {
            throw new SendingFailedException("The URL " + why + ".");
        });
        HttpRequestBase call = createHttpRequest(request);
        CloseableHttpResponse answer = silent.call(call.getURI().getAuthority(), () -> answerInTime(call));
        Answers.check(call.getURI().getHost(), answer);
        return createResponse(answer);
    }

    private CloseableHttpResponse answerInTime(HttpRequestBase call) {
        String host = call.getURI().getHost();
        try {
            Future<CloseableHttpResponse> answer = calls.submit(() -> answer(call));
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new NoAnswerException("%s did not answer within %d seconds.".formatted(host, limit.toSeconds()));
        } catch (ExecutionException failed) {
            String why = failed.getCause().getMessage();
            throw new SendingFailedException("%s cannot be reached: %s.".formatted(host, why), failed.getCause());
        } catch (RejectedExecutionException busy) {
            throw new SendingFailedException("Too many webhooks are being called.", busy);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SendingFailedException("The application is stopping.", stopping);
        } finally {
            call.abort();
        }
    }

    /** Reads the answer's beginning and closes the connection, whatever else the receiver wants to send. */
    private CloseableHttpResponse answer(HttpRequestBase call) throws IOException {
        try (CloseableHttpResponse answer = httpClient.execute(call)) {
            HttpEntity entity = answer.getEntity();
            byte[] beginning =
                    entity == null ? new byte[0] : entity.getContent().readNBytes(LONGEST_ANSWER);
            answer.setEntity(new ByteArrayEntity(beginning));
            return answer;
        }
    }

    private static CloseableHttpClient client(WebhookHosts hosts, Duration limit) {
        int millis = Math.toIntExact(limit.toMillis());
        return HttpClientBuilder.create()
                .setDnsResolver(hosts)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(millis)
                        .setSocketTimeout(millis)
                        .setConnectionRequestTimeout(millis)
                        .build())
                .setMaxConnTotal(MOST_CALLS)
                .setMaxConnPerRoute(MOST_CALLS)
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Closeloop")
                .build();
    }

    @Override
    public void destroy() throws IOException {
        calls.shutdownNow();
        httpClient.close();
    }

    /** Connect has no public way to put a connector in another one's place. */
    private static final class Registry extends Connectors {

        static void replaceHttp(Connector<?> connector) {
            registerConnector(HTTP_CONNECTOR_ID, connector);
        }
    }
}
