package io.closeloop.target;

/** Whose target it is. */
enum TargetScope {
    COMPANY,
    TEAM,
    REP,
    REGION,
    PRODUCT
}
