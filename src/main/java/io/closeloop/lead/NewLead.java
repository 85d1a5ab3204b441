package io.closeloop.lead;

import io.closeloop.base.LeadSource;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A lead as it came in, checked. */
record NewLead(LeadSource source, String campaign, Company company, Contact contact, Need need, boolean consent) {

    /** Names of the fields, as posted, in a form and in an import. */
    static final Set<String> FIELDS = Arrays.stream(PostedLead.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /** What makes it the same lead as another one. */
    Set<Identity> identities() {
        return Identity.of(company, contact);
    }
}
