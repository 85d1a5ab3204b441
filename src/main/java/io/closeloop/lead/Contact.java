package io.closeloop.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Predicate;

/**
 * The person behind a lead.
 *
 * @param phone    as given
 * @param phoneKey as E.164; null where it is no possible phone number, so that nobody is found by it
 * @param email    as given
 * @param emailKey in lower case
 */
@Embeddable
record Contact(
        @Column(name = "contact_name") String name,
        String position,
        String phone,
        @Column(name = "phone_key") String phoneKey,
        String email,
        @Column(name = "email_key") String emailKey) {

    /**
     * The same person, with what was not known of them taken from another mention.
     *
     * @param mayTake which phone and e-mail keys are nobody else's
     */
    Contact filledFrom(Contact other, Predicate<Contact> mayTake) {
        Contact filled =
                new Contact(name, position == null ? other.position : position, phone, phoneKey, email, emailKey);
        Contact reachable = filled.withPhoneOf(other);
        filled = mayTake.test(reachable) ? reachable : filled;
        reachable = filled.withEmailOf(other);
        return mayTake.test(reachable) ? reachable : filled;
    }

    private Contact withPhoneOf(Contact other) {
        return phone == null ? new Contact(name, position, other.phone, other.phoneKey, email, emailKey) : this;
    }

    private Contact withEmailOf(Contact other) {
        return email == null ? new Contact(name, position, phone, phoneKey, other.email, other.emailKey) : this;
    }
}
