package io.closeloop.notify;

import static io.closeloop.notify.Destination.SECRET_PLACE;

import io.closeloop.base.Fields;
import io.closeloop.process.NotificationEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a destination as an administrator sent it and says everything that is wrong with it. */
@Component
class DestinationReader {

    private static final Set<String> KNOWN =
            Set.of("name", "active", "events", "channel", "format", "url", "secret", "recipient", "recipientValue");

    private final Secrets secrets;
    private final WebhookHosts hosts;

    DestinationReader(Secrets secrets, WebhookHosts hosts) {
        this.secrets = secrets;
        this.hosts = hosts;
    }

    Destination read(Map<String, Object> body) {
        Fields fields = Fields.json(body);
        fields.allowOnly(KNOWN);
        Boolean active = fields.flag("active");
        Channel channel = fields.requiredChoice("channel", Channel.class);
        Destination destination = new Destination(
                null,
                fields.requiredText("name", 100),
                active == null || active,
                events(fields, body.get("events")),
                channel,
                fields.choice("format", Format.class),
                fields.text("url", 1000),
                fields.text("secret", 50),
                fields.choice("recipient", Recipient.class),
                fields.text("recipientValue", 254));
        if (channel == Channel.WEBHOOK) {
            checkWebhook(fields, destination);
        } else if (channel == Channel.MAIL) {
            checkMail(fields, destination);
        }
        fields.check();
        return destination;
    }

    private static List<NotificationEvent> events(Fields fields, Object given) {
        if (!(given instanceof List<?> names) || names.isEmpty()) {
            return fields.refuse("events", "must be a list of at least one event", given);
        }
        List<NotificationEvent> known = Arrays.stream(NotificationEvent.values())
                .filter(event -> names.contains(event.name()))
                .toList();
        return known.size() == names.size()
                ? known
                : fields.refuse(
                        "events", "must be different ones of " + Arrays.toString(NotificationEvent.values()), given);
    }

    private void checkWebhook(Fields fields, Destination destination) {
        Format format = fields.required("format", destination.format());
        String url = fields.required("url", destination.url());
        String secret = fields.required("secret", destination.secret());
        mustBeMissing(fields, "recipient", "recipientValue");
        if (secret != null && secrets.find(secret).isEmpty()) {
            fields.refuse("secret", "must be a name configured under closeloop.notify.secrets", secret);
        }
        if (url == null) {
            return;
        }
        hosts.hindrance(url).ifPresent(why -> fields.refuse("url", why, null));
        if (format != null && format.hasSecretInUrl() && !url.contains(SECRET_PLACE)) {
            fields.refuse("url", "must have %s where the chat's key or token is".formatted(SECRET_PLACE), null);
        }
    }

    private static void checkMail(Fields fields, Destination destination) {
        Recipient recipient = fields.required("recipient", destination.recipient());
        mustBeMissing(fields, "format", "url", "secret");
        if (recipient == null) {
            return;
        }
        if (recipient.needsValue()) {
            fields.required("recipientValue", destination.recipientValue());
        } else {
            mustBeMissing(fields, "recipientValue");
        }
        if (recipient == Recipient.ADDRESS
                && destination.recipientValue() != null
                && !MailAddress.isValid(destination.recipientValue())) {
            fields.refuse("recipientValue", "must be an e-mail address", destination.recipientValue());
        }
    }

    private static void mustBeMissing(Fields fields, String... names) {
        for (String name : names) {
            if (fields.isGiven(name)) {
                fields.refuse(name, "does not go with the others", null);
            }
        }
    }
}
