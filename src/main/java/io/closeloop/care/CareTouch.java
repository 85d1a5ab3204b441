package io.closeloop.care;

import io.closeloop.base.Refusal;
import io.closeloop.base.Words;
import io.closeloop.process.CurrentUser;
import io.closeloop.process.TakenDecision;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A contact with a customer that we begin, from wanted to done, suppressed or not done. */
@Entity
@Table(name = "care_touches")
class CareTouch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    private Long accountId;
    private String touch;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    @Enumerated(EnumType.STRING)
    private TouchChannel channel;

    @Enumerated(EnumType.STRING)
    private Performer performer;

    private LocalDate dueOn;
    private Long contactId;

    @Enumerated(EnumType.STRING)
    private TouchState state;

    private Instant decidedAt;
    private String decisionInstanceId;
    private String rule;
    private String reason;
    private Instant heldUntil;
    private Instant doneAt;
    private String doneBy;
    private String note;
    private Instant createdAt;

    protected CareTouch() {}

    CareTouch(long accountId, String touch, TouchChannel channel, Performer performer, LocalDate dueOn, Instant now) {
        this.accountId = accountId;
        this.touch = touch;
        this.nature = channel.nature();
        this.channel = channel;
        this.performer = performer;
        this.dueOn = dueOn;
        this.state = TouchState.DUE;
        this.createdAt = now;
    }

    /** The policy allows it: it counts from now on, until somebody says that it is not done or its time is up. */
    void reserve(TakenDecision decision, Instant until, Instant now) {
        decided(TouchState.RESERVED, decision, now);
        this.heldUntil = until;
        if (performer == Performer.CALLER) {
            done(CurrentUser.SYSTEM, null, now);
        }
    }

    /** The policy does not allow it. */
    void suppress(String why, TakenDecision decision, Instant now) {
        decided(TouchState.SUPPRESSED, decision, now);
        this.reason = why;
    }

    /** The customer has been contacted. */
    void done(String by, String whatCameOfIt, Instant now) {
        move(TouchState.RESERVED, TouchState.DONE);
        this.doneAt = now;
        this.doneBy = by;
        this.note = whatCameOfIt;
    }

    /** Nobody did it: the place it took is free again. */
    void lapse(String why) {
        move(TouchState.RESERVED, TouchState.LAPSED);
        this.reason = why;
    }

    private void decided(TouchState next, TakenDecision decision, Instant now) {
        move(TouchState.DUE, next);
        this.decidedAt = now;
        this.decisionInstanceId = decision.instanceId();
        this.rule = decision.rule();
    }

    private void move(TouchState from, TouchState to) {
        if (state != from) {
            throw Refusal.conflict("%s of %s is %s and cannot become %s.".formatted(touch, dueOn, state, to));
        }
        this.state = to;
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    /** Whom it is for; null where any contact of the customer will do. */
    Long contactId() {
        return contactId;
    }

    String touch() {
        return touch;
    }

    /** As people read it: PRODUCT_UPDATE is "Product update". */
    String words() {
        return Words.ofCode(touch);
    }

    Nature nature() {
        return nature;
    }

    TouchChannel channel() {
        return channel;
    }

    Performer performer() {
        return performer;
    }

    TouchState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    /** By when it is to be done; null where the policy has not allowed it. */
    Instant heldUntil() {
        return heldUntil;
    }
}
