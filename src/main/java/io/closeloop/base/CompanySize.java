package io.closeloop.base;

/** How large a company is, by its people. */
public enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
