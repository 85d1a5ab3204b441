package io.closeloop.notify;

import io.closeloop.base.StaffMail;
import io.closeloop.process.NotificationProcess;
import org.springframework.stereotype.Component;

/** Takes mails to people of the house: each is on record once, and a process sends it. */
@Component
class StaffPost implements StaffMail {

    private final Mailer mailer;
    private final Recipients recipients;
    private final Outbox outbox;
    private final NotificationProcess process;

    StaffPost(Mailer mailer, Recipients recipients, Outbox outbox, NotificationProcess process) {
        this.mailer = mailer;
        this.recipients = recipients;
        this.outbox = outbox;
        this.process = process;
    }

    @Override
    public void send(Message message) {
        if (!mailer.isOn()) {
            return;
        }
        recipients.ofUser(message.userId()).stream()
                .findFirst()
                .flatMap(address -> outbox.put(message, address))
                .ifPresent(id -> process.start(id, message.key()));
    }
}
