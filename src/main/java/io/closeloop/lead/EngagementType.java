package io.closeloop.lead;

import io.closeloop.process.QualifyLead.Facts;
import java.util.Optional;

/** What a lead may do, and the fact of the scoring decision that counts it. */
enum EngagementType {
    PAGE_VISIT(Facts.PAGE_VISITS),
    DOWNLOAD(Facts.DOWNLOADS),
    EVENT(Facts.EVENTS),
    WEBINAR(Facts.EVENTS),
    /** Kept but not scored: mail programs open mails without anybody reading them. */
    MAIL_OPEN(null),
    FORM(Facts.FORMS),
    REPLY(Facts.REPLIES),
    DEMO(Facts.DEMOS),
    TRIAL(Facts.TRIALS),
    QUOTE_REQUEST(Facts.QUOTE_REQUESTS);

    private final String fact;

    EngagementType(String fact) {
        this.fact = fact;
    }

    /** Name of the decision's input; empty where the type is not scored. */
    Optional<String> fact() {
        return Optional.ofNullable(fact);
    }
}
