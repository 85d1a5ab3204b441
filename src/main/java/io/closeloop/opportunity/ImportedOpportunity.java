package io.closeloop.opportunity;

import java.util.Map;

/**
 * A deal from another system.
 *
 * @param externalId what that system calls it; a deal known under it is not taken in again. Null: always new
 * @param owner      user id of a seller; null where nobody owns it
 * @param team       the owner's team; null where it has none
 * @param accountId  of an account known here; null where the customer is not known
 * @param fields     product, region, source, campaign, amount, currency, stage, state (OPEN, WON, LOST), engagedOn,
 *                   closedOn, expectedCloseDate, lostReason, competitor, note, and of an open deal any fields of its
 *                   stage's gate; as text or typed
 */
public record ImportedOpportunity(
        String externalId, String owner, String team, Long accountId, Map<String, ?> fields) {}
