package io.closeloop.opportunity;

import io.closeloop.process.Stage;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A deal's time in one stage: since when, until when, with what deadline and what was delivered. */
@Entity
@Table(name = "stage_entries")
class StageEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "opportunity_id", updatable = false)
    private Opportunity opportunity;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant enteredAt;
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private StageExit outcome;

    private String owner;
    private String leftBy;
    private Instant dueAt;
    private Instant coachingAt;
    private Integer priority;
    private Integer followUpDays;
    private Instant remindedAt;
    private Instant coachedAt;
    private String coachedBy;
    private String coachingNote;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> deliverable = Map.of();

    private boolean imported;

    protected StageEntry() {}

    StageEntry(Opportunity opportunity, Stage stage, Instant enteredAt) {
        this.opportunity = opportunity;
        this.stage = stage;
        this.enteredAt = enteredAt;
        this.owner = opportunity.owner();
    }

    /** Adds to what was delivered; a value given again replaces the earlier one. */
    void deliver(Map<String, Object> fields) {
        Map<String, Object> delivered = new LinkedHashMap<>(deliverable);
        delivered.putAll(fields);
        this.deliverable = delivered;
    }

    /** Sets the deadlines once; entering the stage again does not move them. */
    void due(StageDeadlines deadlines) {
        if (dueAt == null) {
            this.dueAt = deadlines.dueAt();
            this.coachingAt = deadlines.coachingAt();
            this.priority = deadlines.priority();
            this.followUpDays = deadlines.followUpDays();
        }
    }

    void postpone(Duration rest) {
        if (dueAt != null) {
            this.dueAt = dueAt.plus(rest);
            this.coachingAt = coachingAt.plus(rest);
        }
    }

    void remind(Instant now) {
        this.remindedAt = remindedAt == null ? now : remindedAt;
    }

    void coached(String by, String note, Instant now) {
        this.coachedBy = by;
        this.coachingNote = note;
        this.coachedAt = now;
    }

    void handOver(String newOwner) {
        this.owner = newOwner;
    }

    void leave(StageExit exit, String by, Instant now) {
        this.outcome = exit;
        this.leftBy = by;
        this.leftAt = now;
    }

    boolean isPresent() {
        return outcome == null;
    }

    Long id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    StageExit outcome() {
        return outcome;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant coachingAt() {
        return coachingAt;
    }

    Integer priority() {
        return priority;
    }

    Map<String, Object> deliverable() {
        return deliverable;
    }
}
