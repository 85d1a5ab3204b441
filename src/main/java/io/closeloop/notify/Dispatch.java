package io.closeloop.notify;

import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.notify.Webhooks.Webhook;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what is to be sent where, and keeps what came of it. */
@Component
@Transactional
class Dispatch {

    private final Outbox outbox;
    private final Destinations destinations;
    private final Recipients recipients;
    private final Webhooks webhooks;
    private final Mails mails;
    private final Mailer mailer;

    Dispatch(
            Outbox outbox,
            Destinations destinations,
            Recipients recipients,
            Webhooks webhooks,
            Mails mails,
            Mailer mailer) {
        this.outbox = outbox;
        this.destinations = destinations;
        this.recipients = recipients;
        this.webhooks = webhooks;
        this.mails = mails;
        this.mailer = mailer;
    }

    /**
     * How a message goes out.
     *
     * @param webhook the call, for a webhook
     * @param mail    what is to be mailed, for mail
     */
    record Way(Channel channel, Webhook webhook, Mail mail) {}

    /** The way of a message; empty, with the reason on record, where it goes nowhere. */
    Optional<Way> way(long id) {
        Notice notice = outbox.get(id);
        if (notice.isDone()) {
            return Optional.empty();
        }
        if (notice.isLetter()) {
            return Optional.of(byMail(mails.of(outbox.content(notice, Letter.class), notice.messageKey())));
        }
        Destination destination = destination(notice).orElse(null);
        if (destination == null) {
            return dropped(id, "The destination was removed or switched off.");
        }
        return destination.channel() == Channel.WEBHOOK
                ? Optional.of(byWebhook(webhooks.call(destination, message(notice))))
                : toPeople(notice, destination);
    }

    void sendMail(long id) {
        way(id).map(Way::mail).ifPresent(mailer::send);
    }

    void sent(long id, Integer httpStatus) {
        outbox.sent(id, httpStatus == null ? "Taken by the mail server" : "HTTP " + httpStatus);
    }

    private Optional<Destination> destination(Notice notice) {
        return Optional.ofNullable(notice.destinationId())
                .flatMap(destinations::find)
                .filter(Destination::active);
    }

    private Optional<Way> toPeople(Notice notice, Destination destination) {
        if (!mailer.isOn()) {
            return dropped(notice.id(), "No mail server is configured (spring.mail.host).");
        }
        List<String> addresses = recipients.of(destination, outbox.content(notice, Content.class));
        return addresses.isEmpty()
                ? dropped(notice.id(), "Nobody it is meant for has an e-mail address.")
                : Optional.of(byMail(mails.of(message(notice), addresses)));
    }

    private Optional<Way> dropped(long id, String why) {
        outbox.drop(id, why);
        return Optional.empty();
    }

    private Message message(Notice notice) {
        Content content = outbox.content(notice, Content.class);
        return new Message(
                notice.messageKey(), notice.event(), notice.createdAt(), content.headline(), content.facts());
    }

    private static Way byMail(Mail mail) {
        return new Way(Channel.MAIL, null, mail);
    }

    private static Way byWebhook(Webhook webhook) {
        return new Way(Channel.WEBHOOK, webhook, null);
    }
}
