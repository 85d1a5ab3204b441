package io.closeloop.rules;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of publications. */
@Component
class PublicationNews {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationNews.class);

    private final ChangeRequests changes;

    PublicationNews(ChangeRequests changes) {
        this.changes = changes;
    }

    void tell(long changeId) {
        ChangeRequest change = changes.inProcess(changeId);
        LOG.info("{} by {} was published, approved by {}", change.number(), change.author(), change.decidedBy());
    }
}
