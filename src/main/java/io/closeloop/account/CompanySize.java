package io.closeloop.account;

/** How big a company is. */
enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
