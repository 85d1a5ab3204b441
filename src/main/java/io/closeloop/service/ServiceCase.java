package io.closeloop.service;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import io.closeloop.service.ClockRun.StoppedFor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A customer's problem. Its clock runs from the opening, stands still while we wait for the customer, and goes on. */
@Entity
@Table(name = "service_cases")
class ServiceCase {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;
    private Long accountId;
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private CaseSource source;

    @Enumerated(EnumType.STRING)
    private CaseType kind;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Priority askedPriority;

    private String subject;
    private String description;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Embedded
    private ServicePromise promise;

    private String owner;
    private Instant answerDueAt;
    private Instant solutionDueAt;
    private Instant answeredAt;
    private String answer;
    private String question;
    private String customerAnswer;
    private String cause;
    private String measure;
    private Instant closedAt;
    private Instant reopenableUntil;
    private Instant warnedAt;
    private Instant escalatedAt;
    private String openedBy;
    private Instant openedAt;

    @OneToMany(mappedBy = "serviceCase", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<ClockRun> clock = new ArrayList<>();

    protected ServiceCase() {}

    ServiceCase(CaseNumber number, Origin origin, NewCase told, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.accountId = origin.accountId();
        this.caseNumber = origin.caseNumber();
        this.source = origin.source();
        this.openedBy = origin.by();
        this.kind = told.kind();
        this.severity = told.severity();
        this.askedPriority = told.askedPriority();
        this.subject = told.subject();
        this.description = told.description();
        this.status = CaseStatus.NEW;
        this.openedAt = now;
        this.clock.add(new ClockRun(this, now));
    }

    /**
     * Where a case comes from.
     *
     * @param caseNumber the business key of its process
     */
    record Origin(long accountId, String caseNumber, CaseSource source, String by) {}

    void promise(ServicePromise made, Instant answerDue, Instant solutionDue) {
        this.promise = made;
        this.answerDueAt = answerDue;
        this.solutionDueAt = solutionDue;
    }

    void answer(String text, String by, Instant now) {
        mustBe(CaseStatus.NEW, CaseStatus.IN_PROGRESS);
        this.status = CaseStatus.IN_PROGRESS;
        this.answer = text;
        this.owner = by;
        this.answeredAt = now;
    }

    /** Stops the clock until the customer answers. */
    void askCustomer(String asked, Instant now) {
        mustBe(CaseStatus.IN_PROGRESS, CaseStatus.WAITING);
        this.status = CaseStatus.WAITING;
        this.question = asked;
        this.customerAnswer = null;
        stop(StoppedFor.CUSTOMER, now);
    }

    void customerAnswered(String text, Instant now) {
        endWait(now);
        this.customerAnswer = text;
    }

    /** Lets the clock go on, whether the customer answered or not. */
    void endWait(Instant now) {
        mustBe(CaseStatus.WAITING, CaseStatus.IN_PROGRESS);
        this.status = CaseStatus.IN_PROGRESS;
        start(now);
    }

    void solve(Solution solution, String by, Instant now, Instant canBeReopenedUntil) {
        mustBe(CaseStatus.IN_PROGRESS, CaseStatus.CLOSED);
        this.status = CaseStatus.CLOSED;
        this.cause = solution.cause();
        this.measure = solution.measure();
        this.owner = by;
        this.closedAt = now;
        this.reopenableUntil = canBeReopenedUntil;
        stop(StoppedFor.SOLVED, now);
    }

    /** Takes up a case that was not solved after all; its clock goes on where it stopped. */
    void reopen(Instant now) {
        mustBe(CaseStatus.CLOSED, CaseStatus.IN_PROGRESS);
        if (now.isAfter(reopenableUntil)) {
            throw Refusal.conflict(
                    "%s could be reopened until %s. Open a new case.".formatted(number, reopenableUntil));
        }
        this.status = CaseStatus.IN_PROGRESS;
        this.closedAt = null;
        this.reopenableUntil = null;
        start(now);
    }

    /** After a stop of the clock. */
    void solutionDue(Instant due) {
        this.solutionDueAt = due;
    }

    void solutionWarned(Instant now) {
        this.warnedAt = now;
    }

    void solutionEscalated(Instant now) {
        this.escalatedAt = now;
    }

    private void start(Instant now) {
        clock.add(new ClockRun(this, now));
    }

    private void stop(StoppedFor reason, Instant now) {
        clock.get(clock.size() - 1).stop(reason, now);
        this.solutionDueAt = null;
    }

    private void mustBe(CaseStatus needed, CaseStatus intended) {
        if (status != needed) {
            throw Refusal.conflict("%s is %s and cannot become %s.".formatted(number, status, intended));
        }
    }

    /** What was wrong, and what was done about it. */
    record Solution(String cause, String measure) {}

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    Long accountId() {
        return accountId;
    }

    String caseNumber() {
        return caseNumber;
    }

    CaseStatus status() {
        return status;
    }

    boolean isIn(CaseStatus asked) {
        return status == asked;
    }

    CaseType kind() {
        return kind;
    }

    Severity severity() {
        return severity;
    }

    Priority askedPriority() {
        return askedPriority;
    }

    /** Null until the table servicePriority has been asked. */
    ServicePromise promise() {
        return promise;
    }

    String owner() {
        return owner;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant answerDueAt() {
        return answerDueAt;
    }

    Instant solutionDueAt() {
        return solutionDueAt;
    }

    Instant reopenableUntil() {
        return reopenableUntil;
    }

    boolean wasWarned() {
        return warnedAt != null;
    }

    boolean wasEscalated() {
        return escalatedAt != null;
    }

    List<ClockRun> clock() {
        return List.copyOf(clock);
    }
}
