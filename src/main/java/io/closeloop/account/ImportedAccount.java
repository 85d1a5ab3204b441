package io.closeloop.account;

import java.util.Map;

/**
 * A company from another system.
 *
 * @param externalId what that system calls it; an account known under it is not taken in again. Null: known by name
 * @param owner      user id of a seller; null where nobody owns it
 * @param team       the owner's team; null where it has none
 * @param fields     name, industry, companySize, region, annualRevenue, employees, foundedYear, parentName, notes; as
 *                   text or typed
 */
public record ImportedAccount(String externalId, String owner, String team, Map<String, ?> fields) {}
