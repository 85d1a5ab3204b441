package io.closeloop.service;

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
import java.time.Instant;

/** A time in which a service case's clock ran without a break. */
@Entity
@Table(name = "service_case_clock")
class ClockRun {

    /** Why a clock was stopped. */
    enum StoppedFor {
        CUSTOMER,
        SOLVED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "service_case_id")
    private ServiceCase serviceCase;

    private Instant startedAt;
    private Instant stoppedAt;

    @Enumerated(EnumType.STRING)
    private StoppedFor stoppedFor;

    protected ClockRun() {}

    ClockRun(ServiceCase serviceCase, Instant startedAt) {
        this.serviceCase = serviceCase;
        this.startedAt = startedAt;
    }

    boolean isRunning() {
        return stoppedAt == null;
    }

    void stop(StoppedFor reason, Instant now) {
        this.stoppedAt = now;
        this.stoppedFor = reason;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** The end of this run as seen at a moment. */
    Instant endAt(Instant now) {
        return isRunning() ? now : stoppedAt;
    }
}
