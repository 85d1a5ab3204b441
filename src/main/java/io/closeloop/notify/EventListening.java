package io.closeloop.notify;

import io.closeloop.process.NotificationProcess;
import io.closeloop.process.RaisedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what happened on its way to whoever wants to know, in the transaction in which it happened. */
@Component
class EventListening {

    private final Outbox outbox;
    private final News news;
    private final NotificationProcess process;

    EventListening(Outbox outbox, News news, NotificationProcess process) {
        this.outbox = outbox;
        this.news = news;
        this.process = process;
    }

    @EventListener
    @Transactional
    void raised(RaisedEvent raised) {
        if (outbox.isWanted(raised)) {
            outbox.put(raised, news.of(raised)).forEach(id -> process.start(id, raised.businessKey()));
        }
    }
}
