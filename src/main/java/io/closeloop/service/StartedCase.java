package io.closeloop.service;

/**
 * What the start form came to.
 *
 * @param isNew false where it took up an earlier case, whose own process goes on
 */
record StartedCase(ServiceCase serviceCase, boolean isNew) {}
