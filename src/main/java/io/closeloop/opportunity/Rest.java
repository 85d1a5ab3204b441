package io.closeloop.opportunity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** Until when a deal is on hold, and since when. */
@Embeddable
record Rest(LocalDate holdUntil, Instant heldAt) {}
