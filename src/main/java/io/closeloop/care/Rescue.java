package io.closeloop.care;

import io.closeloop.base.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An attempt to keep a customer that may leave. */
@Entity
@Table(name = "rescues")
class Rescue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    private Long accountId;
    private String reason;
    private Instant begunAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private RescueOutcome outcome;

    private String note;
    private String endedBy;

    protected Rescue() {}

    Rescue(long accountId, String reason, Instant now) {
        this.accountId = accountId;
        this.reason = reason;
        this.begunAt = now;
    }

    void end(RescueOutcome newOutcome, String newNote, String by, Instant now) {
        if (endedAt != null) {
            throw Refusal.conflict("The rescue has ended already: " + outcome + ".");
        }
        this.outcome = newOutcome;
        this.note = newNote;
        this.endedBy = by;
        this.endedAt = now;
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    String reason() {
        return reason;
    }

    RescueOutcome outcome() {
        return outcome;
    }
}
