package io.closeloop.lead;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of a lead.
 *
 * @param campaign by which it came in
 * @param consent  whether the contact agreed to be written to
 */
@Embeddable
record Profile(
        @Embedded Company company,
        @Embedded Contact contact,
        @Embedded Need need,
        String campaign,
        boolean consent) {

    static Profile of(NewLead lead) {
        return new Profile(lead.company(), lead.contact(), lead.need(), lead.campaign(), lead.consent());
    }

    /**
     * The same lead after it came in again: what it said of its need counts, the rest fills what was not known.
     *
     * @param mayTake which phones and e-mail addresses are nobody else's
     */
    Profile updatedBy(Profile news, Predicate<Identity> mayTake) {
        return new Profile(company, contact, need.updatedBy(news.need), campaign, consent).filledFrom(news, mayTake);
    }

    /** The same lead, with what was not known of it taken from another mention; nothing is replaced. */
    Profile filledFrom(Profile other, Predicate<Identity> mayTake) {
        Company filled = company.filledFrom(other.company);
        Set<Identity> own = identities();
        return new Profile(
                filled,
                contact.filledFrom(
                        other.contact,
                        reachable -> Identity.of(filled, reachable).stream()
                                .allMatch(identity -> own.contains(identity) || mayTake.test(identity))),
                need.filledFrom(other.need),
                campaign == null ? other.campaign : campaign,
                consent || other.consent);
    }

    /** What makes it the same lead as another one. */
    Set<Identity> identities() {
        return Identity.of(company, contact);
    }
}
