package io.closeloop.care;

import io.closeloop.process.TakenDecision;

/**
 * The contact policy's answer.
 *
 * @param reason why, as a sentence
 * @param days for how many days a contact that is allowed keeps its place
 */
record Clearance(boolean allowed, String reason, int days, TakenDecision decision) {}
