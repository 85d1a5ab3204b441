package io.closeloop.service;

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

/** The question, soon after a delivery, how the customer gets on with what was delivered. */
@Entity
@Table(name = "delivery_follow_ups")
class DeliveryFollowUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    private Long orderId;
    private Long accountId;
    private String caseNumber;
    private Instant dueAt;
    private Instant doneAt;
    private String doneBy;
    private String usage;
    private Integer satisfaction;
    private String problem;

    @Enumerated(EnumType.STRING)
    private Severity problemSeverity;

    private Long serviceCaseId;
    private String need;
    private Instant remindedAt;
    private Instant escalatedAt;
    private String escalationMeasure;
    private String escalationBy;
    private Instant createdAt;

    protected DeliveryFollowUp() {}

    DeliveryFollowUp(Delivery delivery, Instant dueAt, Instant now) {
        this.orderId = delivery.orderId();
        this.accountId = delivery.accountId();
        this.caseNumber = delivery.caseNumber();
        this.dueAt = dueAt;
        this.createdAt = now;
    }

    void done(FollowUpReport report, String by, Instant now) {
        if (doneAt != null) {
            throw Refusal.conflict("This delivery was followed up already.");
        }
        this.doneAt = now;
        this.doneBy = by;
        this.usage = report.usage();
        this.satisfaction = report.satisfaction();
        this.problem = report.problem();
        this.problemSeverity = report.severity();
        this.need = report.need();
    }

    void reminded(Instant now) {
        this.remindedAt = now;
    }

    void escalated(Instant now) {
        this.escalatedAt = now;
    }

    /** What a manager does about its being late. */
    void escalationHandled(String measure, String by) {
        this.escalationMeasure = measure;
        this.escalationBy = by;
    }

    void becameCase(long serviceCase) {
        this.serviceCaseId = serviceCase;
    }

    Long id() {
        return id;
    }

    Long orderId() {
        return orderId;
    }

    Long accountId() {
        return accountId;
    }

    String caseNumber() {
        return caseNumber;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** The problem that the customer told of. */
    NewCase newCase() {
        return new NewCase(CaseType.FAULT, problemSeverity, null, "Problem after the delivery", problem);
    }

    Long serviceCaseId() {
        return serviceCaseId;
    }
}
