package io.closeloop.lead;

/** Where a lead came from. */
enum LeadSource {
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
