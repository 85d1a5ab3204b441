package io.closeloop.account;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An account as the API shows it.
 *
 * @param currency of the annual revenue
 */
record AccountView(
        String number,
        String name,
        String industry,
        String companySize,
        String region,
        String owner,
        String team,
        String tier,
        String phase,
        BigDecimal annualRevenue,
        String currency,
        Integer employees,
        Integer foundedYear,
        String parentName,
        String notes,
        OffsetDateTime customerSince,
        OffsetDateTime createdAt,
        List<ContactView> contacts) {

    /** A person at the account. */
    record ContactView(String name, String position, String phone, String email, boolean consent) {}
}
