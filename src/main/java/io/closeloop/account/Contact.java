package io.closeloop.account;

import io.closeloop.process.LeadConversion;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person at an account. */
@Entity
@Table(name = "contacts")
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long accountId;
    private String name;
    private String position;
    private String phone;
    private String phoneKey;
    private String email;
    private String emailKey;
    private boolean consent;
    private Instant createdAt;
    private Instant archivedAt;

    protected Contact() {}

    Contact(long accountId, LeadConversion.Person person, ContactKeys keys, Instant now) {
        this.accountId = accountId;
        this.name = person.name();
        this.position = person.position();
        this.phone = person.phone();
        this.phoneKey = keys.phone();
        this.email = person.email();
        this.emailKey = keys.email();
        this.consent = person.consent();
        this.createdAt = now;
    }

    /** Takes over what is new; consent given once stays. Who turns to us is no more silent. */
    void update(LeadConversion.Person person) {
        this.archivedAt = null;
        this.position = position == null ? person.position() : position;
        this.consent = consent || person.consent();
    }
}
