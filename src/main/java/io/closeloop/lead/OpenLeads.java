package io.closeloop.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The open leads a batch has to do with, by what identifies them; grows and changes with the batch. */
class OpenLeads {

    private final Map<Identity, Lead> holders = new HashMap<>();

    OpenLeads(Collection<Lead> known) {
        known.stream().filter(Lead::isOpen).forEach(this::add);
    }

    void add(Lead lead) {
        lead.identities().forEach(identity -> holders.putIfAbsent(identity, lead));
    }

    /** The open lead that has one of the identities; whoever has the e-mail address before whoever has the phone. */
    Optional<Lead> holder(Collection<Identity> identities) {
        return identities.stream()
                .map(holders::get)
                .filter(lead -> lead != null)
                .findFirst();
    }

    boolean isFree(Identity identity) {
        return !holders.containsKey(identity);
    }
}
