package io.closeloop.notify;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code closeloop.notify.} by whoever runs the application; administrators choose within it.
 *
 * @param from          the sender's address in mails; needed with {@code spring.mail.host}
 * @param hosts         hosts that webhooks may call over HTTPS, such as {@code hooks.slack.com} or {@code *.example.com};
 *     at another port than 443 where it is named: {@code hooks.example.com:8443}
 * @param internalHosts hosts that may also be called over HTTP and have a loopback or private address; at every port
 *     unless one is named
 * @param secrets       by the name that destinations give them; the environment variable of {@code crm} is
 *     {@code CLOSELOOP_NOTIFY_SECRETS_CRM}
 */
@ConfigurationProperties("closeloop.notify")
record NotifyProperties(
        String from,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> internalHosts,
        @DefaultValue Map<String, String> secrets) {

    /** Without the secrets, wherever it is written. */
    @Override
    public String toString() {
        return "NotifyProperties";
    }
}
