package io.closeloop.lead;

/** How large a lead's company is. */
enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
