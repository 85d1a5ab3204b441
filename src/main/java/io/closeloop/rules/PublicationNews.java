package io.closeloop.rules;

import io.closeloop.process.NotificationEvent;
import io.closeloop.process.NotificationProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever wants to know that another table decides now. */
@Component
@Transactional
class PublicationNews {

    private final ChangeRequests changes;
    private final NotificationProcess notifications;

    PublicationNews(ChangeRequests changes, NotificationProcess notifications) {
        this.changes = changes;
        this.notifications = notifications;
    }

    void tell(long changeId) {
        ChangeRequest change = changes.inProcess(changeId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("decision", change.decisionKey());
        facts.put("version", change.publishedVersion());
        facts.put("author", change.author());
        facts.put("publishedBy", change.decidedBy());
        facts.put("note", change.note());
        notifications.notify(
                NotificationEvent.RULE_PUBLISHED,
                change.number(),
                "%s was published as version %d".formatted(change.decisionKey(), change.publishedVersion()),
                facts);
    }
}
