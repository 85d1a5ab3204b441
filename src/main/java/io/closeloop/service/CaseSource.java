package io.closeloop.service;

/** How a service case came in. */
enum CaseSource {
    FOLLOW_UP,
    SURVEY,
    TASKLIST,
    API
}
