package io.closeloop.notify;

import io.closeloop.notify.Webhooks.Webhook;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.connect.httpclient.HttpRequest;
import org.springframework.stereotype.Component;

/** Sends a made-up event to a destination at once, the way real ones go, outside any process and transaction. */
@Component
class Trial {

    private static final String EVENT = "TEST";

    private final Webhooks webhooks;
    private final WebhookConnector connector;
    private final Mails mails;
    private final Mailer mailer;
    private final Recipients recipients;
    private final Clock clock;

    Trial(
            Webhooks webhooks,
            WebhookConnector connector,
            Mails mails,
            Mailer mailer,
            Recipients recipients,
            Clock clock) {
        this.webhooks = webhooks;
        this.connector = connector;
        this.mails = mails;
        this.mailer = mailer;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * What came of a test.
     *
     * @param accepted whether the receiver took it
     * @param detail   what the receiver answered, or why it did not take it
     */
    record Outcome(boolean accepted, String detail) {}

    /** @param caller who gets the mail that is otherwise an owner's, a team's or a group's */
    Outcome of(Destination destination, String caller) {
        Message message = new Message(
                UUID.randomUUID(),
                EVENT,
                clock.instant(),
                "this is how messages arrive",
                Map.of("destination", destination.name()));
        try {
            return new Outcome(true, send(destination, message, caller));
        } catch (SendingFailedException failed) {
            return new Outcome(false, failed.getMessage());
        }
    }

    private String send(Destination destination, Message message, String caller) {
        if (destination.channel() == Channel.MAIL) {
            List<String> to = destination.recipient() == Recipient.ADDRESS
                    ? List.of(destination.recipientValue())
                    : recipients.ofUser(caller);
            if (to.isEmpty()) {
                throw new SendingFailedException("You have no e-mail address to send a test to.");
            }
            mailer.send(mails.of(message, to.get(0)));
            return "The mail server took it.";
        }
        return "HTTP " + call(webhooks.call(destination, message));
    }

    private int call(Webhook webhook) {
        HttpRequest request =
                connector.createRequest().post().url(webhook.url()).payload(webhook.body());
        webhook.headers().forEach(request::header);
        return connector.execute(request).getStatusCode();
    }
}
