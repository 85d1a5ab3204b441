package io.closeloop.lead;

import java.util.List;
import java.util.Map;

/**
 * One row of an import.
 *
 * @param externalId  the row's id in the system it comes from; importing it again changes nothing. May be null.
 * @param fields      the lead's fields by the API's names, as text or typed; with {@code converted} true, and
 *                    {@code convertedAt} if known, it is the history of a lead that became a customer elsewhere
 * @param engagements what the lead did: {@code type, at, times, detail} each; without {@code at} it happened now
 */
public record ImportedLead(String externalId, Map<String, ?> fields, List<? extends Map<String, ?>> engagements) {}
