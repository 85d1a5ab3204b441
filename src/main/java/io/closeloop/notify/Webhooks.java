package io.closeloop.notify;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the call that brings a message to a destination. */
@Component
class Webhooks {

    private final Formats formats;
    private final Secrets secrets;
    private final Clock clock;

    Webhooks(Formats formats, Secrets secrets, Clock clock) {
        this.formats = formats;
        this.secrets = secrets;
        this.clock = clock;
    }

    Webhook call(Destination destination, Message message) {
        String secret = secrets.get(destination.secret());
        String body = formats.body(destination.format(), message);
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("Idempotency-Key", message.key().toString());
        headers.put("X-Closeloop-Event", message.event());
        headers.put("X-Closeloop-Timestamp", Long.toString(now));
        headers.put("X-Closeloop-Signature", Signature.of(secret, now, body));
        return new Webhook(destination.url().replace(Destination.SECRET_PLACE, secret), headers, body);
    }

    /** A call with everything that is secret about it: for the connector only. */
    record Webhook(String url, Map<String, String> headers, String body) {

        /** As the model names the parts. */
        Map<String, Object> parts() {
            return Map.of("url", url, "headers", headers, "payload", body);
        }

        @Override
        public String toString() {
            return "Webhook";
        }
    }
}
