package io.closeloop.lead;

import java.util.Set;
import java.util.TreeSet;

/**
 * Something that two open leads cannot have in common without being the same lead: the e-mail address, or the phone
 * number together with the company.
 */
record Identity(String text) implements Comparable<Identity> {

    static Set<Identity> of(Company company, Contact contact) {
        Set<Identity> identities = new TreeSet<>();
        if (contact.emailKey() != null) {
            identities.add(new Identity("email " + contact.emailKey()));
        }
        if (contact.phoneKey() != null) {
            identities.add(new Identity("phone " + contact.phoneKey() + " " + company.key()));
        }
        return identities;
    }

    @Override
    public int compareTo(Identity other) {
        return text.compareTo(other.text);
    }
}
