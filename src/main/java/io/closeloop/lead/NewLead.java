package io.closeloop.lead;

import io.closeloop.base.LeadSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A lead as it came in, checked. */
record NewLead(LeadSource source, String campaign, Company company, Contact contact, Need need, boolean consent) {

    /** Names of the fields, as posted, in a form and in an import. */
    static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "company",
            "contactName",
            "phone",
            "email",
            "source",
            "position",
            "industry",
            "companySize",
            "region",
            "campaign",
            "need",
            "budget",
            "urgency",
            "authority",
            "consent"));

    /** What makes it the same lead as another one. */
    Set<Identity> identities() {
        return Identity.of(company, contact);
    }
}
