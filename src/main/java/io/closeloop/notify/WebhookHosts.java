package io.closeloop.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go. The name must be on a list, and what it resolves to must be public unless the list says
 * otherwise. The client connects to the very addresses that were checked here, so that a name which resolves
 * differently a moment later leads nowhere else.
 */
@Component
class WebhookHosts implements DnsResolver {

    private static final String ANY_OF = "*.";

    /** The host is written out: there is no secret in it. */
    private static final Pattern PLAIN = Pattern.compile("https?://[^/?#{}\\s]+([/?].*)?");

    private final List<String> hosts;
    private final List<String> internalHosts;
    private final DnsResolver names;

    @Autowired
    WebhookHosts(NotifyProperties properties) {
        this(properties, SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookHosts(NotifyProperties properties, DnsResolver names) {
        this.hosts = lowerCase(properties.hosts());
        this.internalHosts = lowerCase(properties.internalHosts());
        this.names = names;
    }

    /** Why a URL may not be called, as it is written or with its secret in place; empty where it may. */
    Optional<String> hindrance(String url) {
        return Optional.of(url)
                .filter(given -> PLAIN.matcher(given).matches())
                .flatMap(given -> parse(given.replace(Destination.SECRET_PLACE, "secret")))
                .map(this::hindrance)
                .orElse(Optional.of("must be a URL such as https://hooks.example.com/path"));
    }

    private Optional<String> hindrance(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean internal = isOn(internalHosts, host);
        if (!internal && !isOn(hosts, host)) {
            return Optional.of("must lead to a host listed under closeloop.notify.hosts; %s is not".formatted(host));
        }
        if (!internal && !"https".equals(url.getScheme())) {
            return Optional.of("must begin with https://");
        }
        return Optional.empty();
    }

    /** Reads a URL that has nothing unusual about it, such as a user or a fragment. */
    private static Optional<URI> parse(String url) {
        try {
            URI parsed = new URI(url);
            boolean plain =
                    parsed.getHost() != null && parsed.getRawUserInfo() == null && parsed.getRawFragment() == null;
            return plain ? Optional.of(parsed) : Optional.empty();
        } catch (URISyntaxException notSo) {
            return Optional.empty();
        }
    }

    /** @throws RefusedHostException where an address is not public and the host is not listed as internal */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        boolean allowed = isOn(internalHosts, host.toLowerCase(Locale.ROOT))
                || Arrays.stream(addresses).allMatch(PublicAddress::is);
        if (!allowed) {
            throw new RefusedHostException();
        }
        return addresses;
    }

    private static boolean isOn(List<String> list, String host) {
        return list.stream()
                .anyMatch(
                        listed -> listed.startsWith(ANY_OF) ? host.endsWith(listed.substring(1)) : host.equals(listed));
    }

    private static List<String> lowerCase(List<String> hosts) {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** The name leads into a network that webhooks may not reach. */
    static class RefusedHostException extends UnknownHostException {

        RefusedHostException() {
            super("its address is a private or local one, and it is not among closeloop.notify.internal-hosts");
        }
    }
}
