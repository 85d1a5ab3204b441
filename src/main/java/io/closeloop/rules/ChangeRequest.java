package io.closeloop.rules;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import io.closeloop.rules.Proposal.Plan;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

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

    @Embedded
    private Plan plan;

    /** Null until somebody decides. */
    @Embedded
    private Verdict verdict;

    @Embedded
    private Evidence evidence;

    private String reconsideredUpto = "";
    private Integer publishedVersion;

    protected ChangeRequest() {}

    /** @param result what the checks and the saved cases say of it */
    ChangeRequest(CaseNumber number, Proposal proposal, String author, Examination.Result result, Instant now) {
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
        this.plan = proposal.plan();
        this.evidence = Evidence.of(result, Impact.NONE);
    }

    /** Keeps what the checks and the saved cases say of it by now. */
    void examined(Examination.Result result) {
        this.evidence = Evidence.of(result, evidence.impact());
    }

    /** Keeps what was listed of the open cases. */
    void expects(Impact listed) {
        this.evidence = evidence.with(listed.summary());
    }

    /** All open cases up to this one have been asked. */
    void reconsidered(String upTo) {
        this.reconsideredUpto = upTo;
    }

    boolean hasFailingCases() {
        return evidence.failingCases() > 0;
    }

    /**
     * Somebody else agrees.
     *
     * @param overruled why it is published although a saved case fails; without effect where none does
     */
    void approve(String by, String decisionNote, String overruled, Instant now) {
        decide(ChangeState.APPROVED, new Verdict(by, now, decisionNote, hasFailingCases() ? overruled : null));
    }

    void reject(String by, String decisionNote, Instant now) {
        decide(ChangeState.REJECTED, new Verdict(by, now, decisionNote, null));
    }

    /** An administrator publishes in an emergency, own changes too; the note is the reason. */
    void forcePublication(String by, Instant now) {
        become(ChangeState.APPROVED);
        this.verdict = new Verdict(by, now, null, hasFailingCases() ? note : null);
    }

    void withdraw() {
        become(ChangeState.WITHDRAWN);
    }

    /** Another change was published before its day. */
    void overtake(String why) {
        become(ChangeState.WITHDRAWN);
        this.verdict = verdict.because(why);
    }

    void publish(int as) {
        become(ChangeState.PUBLISHED);
        this.publishedVersion = as;
    }

    private void decide(ChangeState decision, Verdict decided) {
        if (isBy(decided.decidedBy())) {
            throw Refusal.forbidden("%s is your own change: somebody else decides on it.".formatted(number));
        }
        become(decision);
        this.verdict = decided;
    }

    private void become(ChangeState next) {
        if (!state.canBecome(next)) {
            throw Refusal.conflict("%s is %s and cannot become %s.".formatted(number, state, next));
        }
        this.state = next;
    }

    /** Whether nobody was asked. */
    boolean isForced() {
        return decidedBy() != null && (kind == ChangeKind.EMERGENCY || isBy(decidedBy()));
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

    Plan plan() {
        return plan;
    }

    Evidence evidence() {
        return evidence;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String decidedBy() {
        return verdict == null ? null : verdict.decidedBy();
    }

    String reconsideredUpto() {
        return reconsideredUpto;
    }

    Integer publishedVersion() {
        return publishedVersion;
    }
}
