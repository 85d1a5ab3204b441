package io.closeloop.service;

/** What a customer's problem is. */
enum CaseType {
    COMPLAINT,
    FAULT,
    QUESTION,
    REQUEST
}
