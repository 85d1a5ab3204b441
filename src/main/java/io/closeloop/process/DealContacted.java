package io.closeloop.process;

import java.time.Instant;

/** Says within the transaction that somebody has been in contact with a deal's customer. */
public record DealContacted(long opportunityId, Instant at) {}
