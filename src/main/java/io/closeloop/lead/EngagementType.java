package io.closeloop.lead;

import java.util.Optional;

/** What a lead may do, and the fact of the scoring decision that counts it. */
enum EngagementType {
    PAGE_VISIT("pageVisits"),
    DOWNLOAD("downloads"),
    EVENT("events"),
    WEBINAR("events"),
    /** Kept but not scored: mail programs open mails without anybody reading them. */
    MAIL_OPEN(null),
    FORM("forms"),
    REPLY("replies"),
    DEMO("demos"),
    TRIAL("trials"),
    QUOTE_REQUEST("quoteRequests");

    private final String fact;

    EngagementType(String fact) {
        this.fact = fact;
    }

    /** Name of the decision's input; empty where the type is not scored. */
    Optional<String> fact() {
        return Optional.ofNullable(fact);
    }
}
