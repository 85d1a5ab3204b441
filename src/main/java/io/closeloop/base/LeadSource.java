package io.closeloop.base;

/** Where a lead came from, and so the deal that it became. */
public enum LeadSource {
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
