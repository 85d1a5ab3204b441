package io.closeloop.lead;

import java.util.Set;
import java.util.TreeSet;

/**
 * Something that two open leads cannot have in common without being the same lead: the e-mail address, or the phone
 * number together with the company.
 */
record Identity(String text) implements Comparable<Identity> {

    static Set<Identity> of(Company company, Contact contact) {
        return of(company.key(), contact.phoneKey(), contact.emailKey());
    }

    /** The identities of normalised facts; phone and e-mail address may be null. */
    static Set<Identity> of(String companyKey, String phoneKey, String emailKey) {
        Set<Identity> identities = new TreeSet<>();
        if (emailKey != null) {
            identities.add(new Identity("email " + emailKey));
        }
        if (phoneKey != null) {
            identities.add(new Identity("phone " + phoneKey + " " + companyKey));
        }
        return identities;
    }

    @Override
    public int compareTo(Identity other) {
        return text.compareTo(other.text);
    }
}
