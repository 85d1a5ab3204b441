package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From which address a login comes, behind a proxy of ours and behind one that only says so. */
@CloseloopTest
class ForwardedAddressTest {

    private static final String PROXY = "127.0.0.1";

    /** Of this machine too, but none of the internal proxies. */
    private static final String ANOTHER = "127.0.0.2";

    private static final String CLIENT = "203.0.113.";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TestClock clock;

    private String rep;

    @BeforeEach
    void create() {
        clock.set(clock.instant());
        rep = People.create(identityService, Groups.SALES);
    }

    @Test
    void guessesThroughTheProxyCountAtTheAddressThatItNames() throws IOException {
        // when
        for (int i = 0; i < 10; i++) {
            assertThat(login(PROXY, CLIENT + 1, "wrong")).isEqualTo(401);
        }

        // then
        assertThat(login(PROXY, CLIENT + 1, People.PASSWORD)).isEqualTo(429);
        assertThat(login(PROXY, CLIENT + 2, People.PASSWORD)).isEqualTo(200);
    }

    @Test
    void guessesOfOthersCountAtTheirOwnAddressWhateverTheyName() throws IOException {
        // when
        for (int i = 0; i < 10; i++) {
            assertThat(login(ANOTHER, CLIENT + i, "wrong")).isEqualTo(401);
        }

        // then
        assertThat(login(ANOTHER, CLIENT + 99, People.PASSWORD)).isEqualTo(429);
        assertThat(login(PROXY, CLIENT + 99, People.PASSWORD)).isEqualTo(200);
    }

    /** The status of a request from an address of this machine, made by hand: Java's own client cannot choose it. */
    private int login(String from, String forwardedFor, String password) throws IOException {
        String basic = Base64.getEncoder().encodeToString((rep + ":" + password).getBytes(StandardCharsets.UTF_8));
        InetAddress server = InetAddress.getByName(PROXY);
        try (Socket socket = new Socket(server, port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write("""
                    GET /engine-rest/task/count HTTP/1.1\r
                    Host: closeloop\r
                    Connection: close\r
                    X-Forwarded-For: %s\r
                    Authorization: Basic %s\r
                    \r
                    """.formatted(forwardedFor, basic).getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
