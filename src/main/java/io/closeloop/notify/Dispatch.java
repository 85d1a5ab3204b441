package io.closeloop.notify;

import io.closeloop.base.CustomerMail.Letter;
import io.closeloop.base.StaffMail;
import io.closeloop.notify.Webhooks.Webhook;
import io.closeloop.process.NotificationProcess;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final NotificationProcess process;
    private final ObjectProvider<StaffMail.Attachments> attachments;

    Dispatch(
            Outbox outbox,
            Destinations destinations,
            Recipients recipients,
            Webhooks webhooks,
            Mails mails,
            Mailer mailer,
            NotificationProcess process,
            ObjectProvider<StaffMail.Attachments> attachments) {
        this.outbox = outbox;
        this.destinations = destinations;
        this.recipients = recipients;
        this.webhooks = webhooks;
        this.mails = mails;
        this.mailer = mailer;
        this.process = process;
        this.attachments = attachments;
    }

    /**
     * How a message goes out.
     *
     * @param webhook the call, for a webhook
     * @param mail    what is to be mailed, for mail
     */
    record Way(Route route, Webhook webhook, Mail mail) {}

    /**
     * The way of a message. Where it goes nowhere, the reason is on record; where it is meant for several people, a
     * message for each is on its way.
     */
    Way way(long id, String caseNumber) {
        Notice notice = outbox.get(id);
        if (notice.isDone()) {
            return only(Route.NONE);
        }
        if (notice.isToStaff()) {
            return byMail(
                    mails.of(outbox.content(notice, StaffMail.Message.class), notice.address(), notice.messageKey()));
        }
        if (notice.isLetter()) {
            return byMail(mails.of(outbox.content(notice, Letter.class), notice.messageKey()));
        }
        Destination destination = destination(notice).orElse(null);
        if (destination == null) {
            return dropped(id, "The destination was removed or switched off.");
        }
        return destination.channel() == Channel.WEBHOOK
                ? new Way(Route.WEBHOOK, webhooks.call(destination, message(notice)), null)
                : toPeople(notice, destination, caseNumber);
    }

    void sendMail(long id, String caseNumber) {
        Optional.ofNullable(way(id, caseNumber).mail()).ifPresent(mail -> mailer.send(mail, attached(outbox.get(id))));
    }

    private List<StaffMail.Attachment> attached(Notice notice) {
        if (!notice.isToStaff()) {
            return List.of();
        }
        StaffMail.Message message = outbox.content(notice, StaffMail.Message.class);
        return attachments.stream()
                .flatMap(maker -> maker.of(message.kind(), message.key(), message.userId()).stream())
                .toList();
    }

    void sent(long id, Integer httpStatus) {
        outbox.sent(id, httpStatus == null ? "Taken by the mail server" : "HTTP " + httpStatus);
    }

    private Optional<Destination> destination(Notice notice) {
        return Optional.ofNullable(notice.destinationId())
                .flatMap(destinations::find)
                .filter(Destination::active);
    }

    private Way toPeople(Notice notice, Destination destination, String caseNumber) {
        if (!mailer.isOn()) {
            return dropped(notice.id(), "No mail server is configured (spring.mail.host).");
        }
        List<String> addresses = notice.recipient() == null
                ? recipients.of(destination, outbox.content(notice, Content.class))
                : List.of(notice.recipient());
        return switch (addresses.size()) {
            case 0 -> dropped(notice.id(), "Nobody it is meant for has an e-mail address.");
            case 1 -> byMail(mails.of(message(notice), addresses.get(0)));
            default -> passedOn(notice.id(), addresses, caseNumber);
        };
    }

    private Way passedOn(long id, List<String> addresses, String caseNumber) {
        outbox.passOn(id, addresses).forEach(copy -> process.start(copy, caseNumber));
        return only(Route.SEVERAL);
    }

    private Way dropped(long id, String why) {
        outbox.drop(id, why);
        return only(Route.NONE);
    }

    private Message message(Notice notice) {
        Content content = outbox.content(notice, Content.class);
        return new Message(
                notice.messageKey(), notice.event(), notice.createdAt(), content.headline(), content.facts());
    }

    private static Way byMail(Mail mail) {
        return new Way(Route.MAIL, null, mail);
    }

    private static Way only(Route route) {
        return new Way(route, null, null);
    }
}
