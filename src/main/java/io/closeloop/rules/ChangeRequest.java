package io.closeloop.rules;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import io.closeloop.rules.check.CheckResult;
import io.closeloop.rules.trial.CaseRun;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision's new content on its way to being published. Its content never changes; what is approved is what comes. */
@Entity
@Table(name = "rule_changes")
class ChangeRequest {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;
    private String decisionKey;
    private int basedOnVersion;
    private String xml;
    private String author;
    private String note;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    private Instant submittedAt;
    private Instant publishAt;

    @Enumerated(EnumType.STRING)
    private Reevaluation reevaluate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> chosen = List.of();

    private String decidedBy;
    private Instant decidedAt;
    private String decisionNote;
    private String overruledReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private CheckResult checkResult;

    @JdbcTypeCode(SqlTypes.JSON)
    private CaseRun caseResult = CaseRun.NONE;

    private int failingCases;

    @JdbcTypeCode(SqlTypes.JSON)
    private Impact impact = Impact.NONE;

    private String reconsideredUpto = "";
    private Long backtestId;
    private Integer publishedVersion;

    protected ChangeRequest() {}

    ChangeRequest(CaseNumber number, Proposal proposal, String author, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.decisionKey = proposal.decisionKey();
        this.basedOnVersion = proposal.basedOnVersion();
        this.xml = proposal.xml();
        this.author = author;
        this.note = proposal.note();
        this.kind = proposal.kind();
        this.state = ChangeState.SUBMITTED;
        this.submittedAt = now;
        this.publishAt = proposal.plan().publishAt();
        this.reevaluate = proposal.plan().reevaluate();
        this.chosen = proposal.plan().chosen();
        this.backtestId = proposal.plan().backtestId();
    }

    /** Keeps what the checks and the saved cases said of it. */
    void examined(Examination.Result result) {
        this.checkResult = result.checks();
        this.caseResult = result.cases();
        this.failingCases = result.cases().failed().size();
    }

    /** Keeps what was listed of the open cases. */
    void expects(Impact listed) {
        this.impact = listed.summary();
    }

    /** All open cases up to this one have been asked. */
    void reconsidered(String upTo) {
        this.reconsideredUpto = upTo;
    }

    boolean hasFailingCases() {
        return failingCases > 0;
    }

    /**
     * Somebody else agrees.
     *
     * @param overruled why it is published although a saved case fails; without effect where none does
     */
    void approve(String by, String decisionNote, String overruled, Instant now) {
        decide(ChangeState.APPROVED, by, decisionNote, now);
        this.overruledReason = hasFailingCases() ? overruled : null;
    }

    void reject(String by, String decisionNote, Instant now) {
        decide(ChangeState.REJECTED, by, decisionNote, now);
    }

    /** An administrator publishes in an emergency, own changes too; the note is the reason. */
    void forcePublication(String by, Instant now) {
        become(ChangeState.APPROVED);
        this.decidedBy = by;
        this.decidedAt = now;
        this.overruledReason = hasFailingCases() ? note : null;
    }

    void withdraw() {
        become(ChangeState.WITHDRAWN);
    }

    /** Another change was published before its day. */
    void overtake(String why) {
        become(ChangeState.WITHDRAWN);
        this.decisionNote = why;
    }

    void publish(int as) {
        become(ChangeState.PUBLISHED);
        this.publishedVersion = as;
    }

    private void decide(ChangeState decision, String by, String why, Instant now) {
        if (by.equals(author)) {
            throw Refusal.forbidden("%s is your own change: somebody else decides on it.".formatted(number));
        }
        become(decision);
        this.decidedBy = by;
        this.decidedAt = now;
        this.decisionNote = why;
    }

    private void become(ChangeState next) {
        if (!state.canBecome(next)) {
            throw Refusal.conflict("%s is %s and cannot become %s.".formatted(number, state, next));
        }
        this.state = next;
    }

    /** Whether nobody was asked. */
    boolean isForced() {
        return decidedBy != null && (kind == ChangeKind.EMERGENCY || isBy(decidedBy));
    }

    boolean isBy(String user) {
        return author.equals(user);
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String decisionKey() {
        return decisionKey;
    }

    int basedOnVersion() {
        return basedOnVersion;
    }

    String xml() {
        return xml;
    }

    String author() {
        return author;
    }

    String note() {
        return note;
    }

    ChangeKind kind() {
        return kind;
    }

    ChangeState state() {
        return state;
    }

    Instant publishAt() {
        return publishAt;
    }

    Reevaluation reevaluate() {
        return reevaluate;
    }

    List<String> chosen() {
        return List.copyOf(chosen);
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    CheckResult checkResult() {
        return checkResult;
    }

    CaseRun caseResult() {
        return caseResult;
    }

    int failingCases() {
        return failingCases;
    }

    Impact impact() {
        return impact;
    }

    String reconsideredUpto() {
        return reconsideredUpto;
    }

    Long backtestId() {
        return backtestId;
    }

    Integer publishedVersion() {
        return publishedVersion;
    }
}
