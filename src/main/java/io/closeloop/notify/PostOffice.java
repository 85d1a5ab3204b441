package io.closeloop.notify;

import io.closeloop.base.CustomerMail;
import io.closeloop.process.NotificationProcess;
import org.springframework.stereotype.Component;

/** Takes letters to customers: each is on record once, and a process sends it. */
@Component
class PostOffice implements CustomerMail {

    private final Mailer mailer;
    private final Outbox outbox;
    private final NotificationProcess process;

    PostOffice(Mailer mailer, Outbox outbox, NotificationProcess process) {
        this.mailer = mailer;
        this.outbox = outbox;
        this.process = process;
    }

    @Override
    public boolean send(Letter letter) {
        if (!mailer.isOn() || !MailAddress.isValid(letter.address())) {
            return false;
        }
        outbox.put(letter).ifPresent(id -> process.start(id, letter.key()));
        return true;
    }
}
