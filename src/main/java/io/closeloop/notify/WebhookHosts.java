package io.closeloop.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int ANY_PORT = 0;

    /** The host is written out: there is no secret in it. */
    private static final Pattern PLAIN = Pattern.compile("https?://[^/?#{}\\s]+([/?].*)?");

    private final List<Listed> hosts;
    private final List<Listed> internalHosts;
    private final DnsResolver names;

    @Autowired
    WebhookHosts(NotifyProperties properties) {
        this(properties, SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookHosts(NotifyProperties properties, DnsResolver names) {
        this.hosts = listed(properties.hosts(), HTTPS_PORT);
        this.internalHosts = listed(properties.internalHosts(), ANY_PORT);
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
        boolean internal = isOn(internalHosts, url);
        if (!internal && !HTTPS.equals(url.getScheme())) {
            return Optional.of("must begin with https://");
        }
        if (!internal && !isOn(hosts, url)) {
            return Optional.of("must lead to a host and port listed under closeloop.notify.hosts; %s is not"
                    .formatted(url.getAuthority()));
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
        boolean allowed = internalHosts.stream().anyMatch(listed -> listed.isFor(host))
                || Arrays.stream(addresses).allMatch(PublicAddress::is);
        if (!allowed) {
            throw new RefusedHostException();
        }
        return addresses;
    }

    private static boolean isOn(List<Listed> list, URI url) {
        int usual = HTTPS.equals(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        int port = url.getPort() < 0 ? usual : url.getPort();
        return list.stream().anyMatch(listed -> listed.isFor(url.getHost()) && listed.isFor(port));
    }

    private static List<Listed> listed(List<String> hosts, int usualPort) {
        return hosts.stream().map(host -> Listed.read(host, usualPort)).toList();
    }

    /** A host, or all hosts of a domain, with the only port that may be called there. */
    private record Listed(String host, int port) {

        private static final Pattern WITH_PORT = Pattern.compile("(.+):(\\d{1,5})");

        static Listed read(String entry, int usualPort) {
            Matcher parts = WITH_PORT.matcher(entry.toLowerCase(Locale.ROOT));
            return parts.matches()
                    ? new Listed(parts.group(1), Integer.parseInt(parts.group(2)))
                    : new Listed(entry.toLowerCase(Locale.ROOT), usualPort);
        }

        boolean isFor(String asked) {
            String name = asked.toLowerCase(Locale.ROOT);
            return host.startsWith(ANY_OF) ? name.endsWith(host.substring(1)) : name.equals(host);
        }

        boolean isFor(int asked) {
            return port == ANY_PORT || port == asked;
        }
    }

    /** The name leads into a network that webhooks may not reach. */
    static class RefusedHostException extends UnknownHostException {

        RefusedHostException() {
            super("its address is a private or local one, and it is not among closeloop.notify.internal-hosts");
        }
    }
}
