package io.closeloop.opportunity;

/** Why and to whom a deal is lost. */
record Loss(LostReason reason, String competitor, String note) {}
