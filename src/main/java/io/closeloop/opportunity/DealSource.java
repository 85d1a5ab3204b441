package io.closeloop.opportunity;

/** Where a deal came from: the sources of leads. */
enum DealSource {
    WEBSITE,
    EXHIBITION,
    REFERRAL,
    COLD_CALL,
    COLD_VISIT,
    SOCIAL,
    CONTENT,
    ADVERTISING,
    EVENT,
    PARTNER,
    CHAT,
    REPURCHASE,
    IMPORT
}
