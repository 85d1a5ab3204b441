package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.notify.WebhookHosts.RefusedHostException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHostsTest {

    private static final NotifyProperties LISTED = new NotifyProperties(
            null,
            List.of("hooks.example.com", "*.chat.example", "ports.example:8443"),
            List.of("crm.internal", "erp.internal:8443"),
            Map.of());

    private final WebhookHosts hosts = new WebhookHosts(LISTED, SystemDefaultDnsResolver.INSTANCE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com",
                "https://HOOKS.example.com:443/services/{secret}",
                "https://ports.example:8443/",
                "https://erp.internal:8443/",
                "https://prod-1.chat.example/send?key={secret}",
                "http://crm.internal:8080/in"
            })
    void listedHostMayBeCalled(String url) {
        assertThat(hosts.hindrance(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "https://hooks.example.com:8443/",
                "https://a.chat.example:22/",
                "https://ports.example/",
                "http://erp.internal:5432/",
                "https://example.com/",
                "https://hooks.example.com.evil.example/",
                "https://evilchat.example/",
                "https://chat.example/",
                "https://hooks.example.com@evil.example/",
                "https://evil.example#hooks.example.com",
                "https://evil.example\\@hooks.example.com/",
                "https://{secret}.chat.example/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://[::ffff:169.254.169.254]/",
                "file:///etc/passwd",
                "ftp://hooks.example.com/",
                "https:///path",
                "hooks.example.com",
                "https://hooks.example.com/a\r\nHost: evil.example",
                ""
            })
    void whateverElseMayNot(String url) {
        assertThat(hosts.hindrance(url)).isPresent();
    }

    @Test
    void listedNameMustNotLeadToAPrivateAddress() {
        // given: a name whose second address was slipped in
        WebhookHosts rebound = resolvingTo("1.1.1.1", "169.254.169.254");

        // then
        assertThatThrownBy(() -> rebound.resolve("hooks.example.com"))
                .isInstanceOf(RefusedHostException.class)
                .hasMessageContaining("private or local");
    }

    @Test
    void internalHostMay() throws UnknownHostException {
        assertThat(resolvingTo("10.1.2.3").resolve("CRM.internal"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("10.1.2.3");
    }

    /** Java reads the numbers as 127.0.0.1 and says so only when asked for the address. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "127.0.0.1", "::ffff:127.0.0.1"})
    void numbersForTheLoopbackAddressAreCaughtByTheirAddress(String host) {
        assertThatThrownBy(() -> hosts.resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    private static WebhookHosts resolvingTo(String... addresses) {
        return new WebhookHosts(LISTED, host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }
}
