package io.closeloop.lead;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A person or company that may buy. Guards its way from captured to handed over; an illegal step names both states. */
@Entity
@Table(name = "leads")
class Lead {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;

    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    @Embedded
    private Origin origin;

    @Embedded
    private Profile profile;

    @Embedded
    private Score score;

    private String reason;
    private String owner;
    private String team;
    private Long accountId;
    private Long opportunityId;
    private Long duplicateOf;
    private int nurtureCycle;
    private Instant firstContactAt;
    private Instant closedAt;
    private Instant convertedAt;

    protected Lead() {}

    Lead(CaseNumber caseNumber, NewLead lead, String externalId, String createdBy, Instant now) {
        this.id = caseNumber.id();
        this.number = caseNumber.number();
        this.status = LeadStatus.NEW;
        this.origin = new Origin(lead.source(), externalId, createdBy, now);
        this.profile = Profile.of(lead);
    }

    /** Became a customer before it came here: there is nothing left to do with it. */
    void becomeHistory(Instant customerSince) {
        mustBe("recorded as history", LeadStatus.NEW);
        become(LeadStatus.QUALIFIED, "Imported as converted");
        convertedAt = customerSince;
        close(customerSince);
    }

    /** Takes what the same lead said when it came in again. */
    void learn(NewLead news, Predicate<Identity> mayTake) {
        profile = profile.updatedBy(Profile.of(news), mayTake);
    }

    /** Takes what was not known yet, and replaces nothing: who says it may not see the lead. */
    void fill(NewLead news, Predicate<Identity> mayTake) {
        profile = profile.filledFrom(Profile.of(news), mayTake);
    }

    /** Takes what is known of the lead that turned out to be this one. */
    void absorb(Lead other, Predicate<Identity> mayTake) {
        profile = profile.filledFrom(other.profile, mayTake);
        ofAccount(other.accountId);
    }

    void score(Score points) {
        mustBe("scored", LeadStatus.NEW, LeadStatus.SCORED, LeadStatus.REVIEW, LeadStatus.NURTURE, LeadStatus.POOL);
        score = points;
        status = LeadStatus.SCORED;
    }

    void qualify(String why) {
        mustBe("qualified", LeadStatus.SCORED, LeadStatus.REVIEW, LeadStatus.QUALIFIED);
        become(LeadStatus.QUALIFIED, why);
    }

    void submitForReview(String why) {
        mustBe("submitted for review", LeadStatus.SCORED, LeadStatus.REVIEW);
        become(LeadStatus.REVIEW, why);
    }

    void nurture(String why) {
        mustBe("nurtured", LeadStatus.SCORED, LeadStatus.REVIEW, LeadStatus.NURTURE);
        become(LeadStatus.NURTURE, why);
    }

    /** Is given up, which ends its case. */
    void disqualify(String why, Instant now) {
        mustBe("disqualified", LeadStatus.SCORED, LeadStatus.REVIEW, LeadStatus.POOL, LeadStatus.DISQUALIFIED);
        become(LeadStatus.DISQUALIFIED, why);
        close(now);
    }

    /** Counts one more touch and says which one it was in the lead's whole life, however often it was nurtured. */
    int touch() {
        mustBe("touched", LeadStatus.NURTURE);
        return ++nurtureCycle;
    }

    /** Goes to the pool: after the last touch, or because its owner did not begin in time. */
    void returnToPool() {
        mustBe("put into the pool", LeadStatus.NURTURE, LeadStatus.QUALIFIED, LeadStatus.POOL);
        status = LeadStatus.POOL;
        owner = null;
    }

    /** Somebody takes it from the pool. */
    void claim(String userId) {
        mustBe("claimed", LeadStatus.POOL);
        status = LeadStatus.QUALIFIED;
        owner = userId;
    }

    /** Whoever owns its deal owns the lead. */
    void ownedBy(String userId, String newTeam) {
        mustBe("owned", LeadStatus.QUALIFIED, LeadStatus.POOL);
        status = LeadStatus.QUALIFIED;
        owner = userId;
        team = newTeam;
    }

    /** Contacts may be logged late and in any order; the first counts. */
    void contacted(Instant at) {
        if (firstContactAt == null || at.isBefore(firstContactAt)) {
            firstContactAt = at;
        }
    }

    /** Its deal is lost, but may be won later. Whoever wins it back is chosen anew. */
    void returnToNurture() {
        mustBe("returned to nurture", LeadStatus.QUALIFIED, LeadStatus.POOL, LeadStatus.NURTURE);
        become(LeadStatus.NURTURE, "Lost deal to be won back");
        owner = null;
        team = null;
    }

    void convertTo(long account, long opportunity, String newTeam, String newOwner) {
        mustBe("converted", LeadStatus.QUALIFIED);
        accountId = account;
        opportunityId = opportunity;
        team = newTeam;
        owner = newOwner;
    }

    /** Is known to be a customer's. */
    void ofAccount(Long account) {
        accountId = accountId == null ? account : accountId;
    }

    /** Its case has ended. */
    void close(Instant now) {
        closedAt = closedAt == null ? now : closedAt;
    }

    /** Has shown itself anew after it was given up. */
    void reopen() {
        mustBe("reopened", LeadStatus.DISQUALIFIED);
        become(LeadStatus.NEW, null);
        closedAt = null;
    }

    /** Turned out to be another lead, where its case goes on. */
    void mergeInto(Lead other, Instant now) {
        if (opportunityId != null) {
            throw Refusal.conflict(
                    "%s is a deal already and cannot become part of %s.".formatted(number, other.number));
        }
        become(LeadStatus.DISQUALIFIED, "Duplicate of " + other.number);
        duplicateOf = other.id;
        close(now);
    }

    private void become(LeadStatus next, String why) {
        status = next;
        reason = why;
    }

    private void mustBe(String step, LeadStatus... allowed) {
        if (!EnumSet.of(allowed[0], allowed).contains(status)) {
            throw Refusal.conflict("%s is %s and cannot be %s.".formatted(number, status, step));
        }
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether it was given up for itself, not because it turned out to be another lead. */
    boolean isGivenUp() {
        return status == LeadStatus.DISQUALIFIED && !isOpen() && duplicateOf == null;
    }

    boolean isIn(LeadStatus... states) {
        return EnumSet.of(states[0], states).contains(status);
    }

    Set<Identity> identities() {
        return profile.identities();
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    LeadStatus status() {
        return status;
    }

    Origin origin() {
        return origin;
    }

    Profile profile() {
        return profile;
    }

    Company company() {
        return profile.company();
    }

    Contact contact() {
        return profile.contact();
    }

    Need need() {
        return profile.need();
    }

    Score score() {
        return score;
    }

    String reason() {
        return reason;
    }

    String owner() {
        return owner;
    }

    Long accountId() {
        return accountId;
    }

    Long opportunityId() {
        return opportunityId;
    }

    Long duplicateOf() {
        return duplicateOf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lead lead && Objects.equals(id, lead.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
