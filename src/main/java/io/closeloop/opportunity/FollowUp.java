package io.closeloop.opportunity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A logged contact with a deal's customer, and what was decided to be done about it. */
@Entity
@Table(name = "follow_ups")
class FollowUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long opportunityId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String byUser;
    private String subject;
    private String feedback;
    private String needChange;

    @Enumerated(EnumType.STRING)
    private Intention intention;

    private String measure;
    private LocalDate deadline;
    private String measureResult;
    private Instant measureDoneAt;
    private String measureDoneBy;
    private LocalDate nextFollowUpOn;
    private Instant createdAt;

    protected FollowUp() {}

    FollowUp(long opportunityId, ContactLog contact, String byUser, Instant now) {
        this.opportunityId = opportunityId;
        this.at = contact.at();
        this.channel = contact.channel();
        this.byUser = byUser;
        this.subject = contact.subject();
        this.feedback = contact.feedback();
        this.needChange = contact.needChange();
        this.intention = contact.intention();
        this.measure = contact.measure();
        this.deadline = contact.deadline();
        this.nextFollowUpOn = contact.nextFollowUpOn();
        this.createdAt = now;
    }

    /** Records what came of the measure, once. */
    void measureDone(String result, String by, Instant now) {
        if (measureDoneAt == null) {
            this.measureResult = result;
            this.measureDoneBy = by;
            this.measureDoneAt = now;
        }
    }

    Long id() {
        return id;
    }

    Long opportunityId() {
        return opportunityId;
    }

    String subject() {
        return subject;
    }

    String measure() {
        return measure;
    }

    LocalDate deadline() {
        return deadline;
    }

    String measureResult() {
        return measureResult;
    }

    Instant measureDoneAt() {
        return measureDoneAt;
    }
}
