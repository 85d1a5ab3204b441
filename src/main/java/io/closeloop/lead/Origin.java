package io.closeloop.lead;

import io.closeloop.base.LeadSource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Where a lead came from and who put it in.
 *
 * @param externalId what another system calls it; null unless imported
 * @param createdBy  user id
 */
@Embeddable
record Origin(@Enumerated(EnumType.STRING) LeadSource source, String externalId, String createdBy, Instant createdAt) {}
