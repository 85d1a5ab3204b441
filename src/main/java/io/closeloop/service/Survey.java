package io.closeloop.service;

import io.closeloop.base.Refusal;
import io.closeloop.service.Customers.Customer;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The question to a customer how satisfied they are, answered once. */
@Entity
@Table(name = "surveys")
class Survey {

    /** Where a survey stands. */
    enum State {
        OPEN,
        ANSWERED,
        EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    private Long accountId;
    private String caseNumber;
    private String contactName;
    private String contactEmail;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant sentAt;
    private Instant expiresAt;
    private Instant answeredAt;

    @Embedded
    private Marks marks;

    private Long serviceCaseId;
    private String talkNote;
    private Instant talkedAt;
    private String talkedBy;
    private Instant createdAt;

    protected Survey() {}

    Survey(Customer customer, String caseNumber, Instant now) {
        this.accountId = customer.accountId();
        this.caseNumber = caseNumber;
        this.contactName = customer.contactName();
        this.contactEmail = customer.contactEmail();
        this.state = State.OPEN;
        this.createdAt = now;
    }

    /** A letter with a link went out; the customer has time from then on. */
    void sent(Instant now, Instant until) {
        this.sentAt = now;
        this.expiresAt = until;
    }

    void answer(Marks given, Instant now) {
        if (stateAt(now) != State.OPEN) {
            throw Refusal.conflict("This survey is %s and takes no answer.".formatted(stateAt(now)));
        }
        this.state = State.ANSWERED;
        this.marks = given;
        this.answeredAt = now;
    }

    /** No answer came; one that came at the last moment stays. */
    void expire() {
        if (state == State.OPEN) {
            this.state = State.EXPIRED;
        }
    }

    void becameCase(long serviceCase) {
        this.serviceCaseId = serviceCase;
    }

    void talked(String note, String by, Instant now) {
        this.talkNote = note;
        this.talkedBy = by;
        this.talkedAt = now;
    }

    /** Open only until its time is over, whether the process has noticed that or not. */
    State stateAt(Instant now) {
        return state == State.OPEN && expiresAt != null && now.isAfter(expiresAt) ? State.EXPIRED : state;
    }

    Long id() {
        return id;
    }

    Long accountId() {
        return accountId;
    }

    String caseNumber() {
        return caseNumber;
    }

    String contactName() {
        return contactName;
    }

    String contactEmail() {
        return contactEmail;
    }

    Marks marks() {
        return marks;
    }

    Long serviceCaseId() {
        return serviceCaseId;
    }
}
