package io.closeloop.lead;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Normalised;
import java.time.Instant;
import java.util.List;

/** Leads for tests without a database. */
final class Leads {

    private Leads() {}

    static Posting posting(String company, String phone, String email) {
        return new Posting(
                new NewLead(
                        LeadSource.WEBSITE,
                        null,
                        new Company(company, Normalised.company(company), null, null, null),
                        new Contact("Ann Lee", null, phone, phone, email, email),
                        new Need(null, null, "CNY", Urgency.UNKNOWN, Authority.DECIDER),
                        false),
                null,
                List.of(),
                null);
    }

    static Lead lead(long id, NewLead lead) {
        return new Lead(new CaseNumber(id, "LD-" + id), lead, null, "tester", Instant.EPOCH);
    }
}
