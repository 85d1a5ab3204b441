package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CloseloopTest
class ApplicationTest {

    @LocalServerPort
    private int port;

    @Test
    void healthTellsStrangersThatItIsUpAndNoDetails() throws Exception {
        // given
        var request = HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();

        // when
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // then
        assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
