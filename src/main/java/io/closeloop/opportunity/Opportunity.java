package io.closeloop.opportunity;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import io.closeloop.process.LeadConversion;
import io.closeloop.process.Stage;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A chance to sell. It guards what may become of it: every transition that does not fit its state is refused. */
@Entity
@Table(name = "opportunities")
class Opportunity {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;

    @Embedded
    private Origin origin;

    /** Null where there is nothing to say: no owner, no team. */
    @Embedded
    private Ownership ownership;

    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private LocalDate expectedCloseDate;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private OpportunityState state;

    /** Null unless ON_HOLD. */
    @Embedded
    private Rest rest;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    private String competitor;

    @Enumerated(EnumType.STRING)
    private LostReason lostReason;

    private String note;
    private Instant closedAt;

    @OneToMany(mappedBy = "opportunity", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<StageEntry> entries = new ArrayList<>();

    protected Opportunity() {}

    /** Opens the deal that a qualified lead becomes. */
    Opportunity(CaseNumber number, LeadConversion lead, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.origin = Origin.of(lead, now);
        this.ownership = Ownership.of(lead.owner(), lead.team(), now);
        this.amount = lead.budget();
        this.currency = lead.currency();
        this.stage = Stage.INITIAL_CONTACT;
        this.state = OpportunityState.OPEN;
    }

    /** Enters a stage; entering the present one again changes nothing. */
    void enter(Stage entered, Instant now) {
        mustBe(OpportunityState.OPEN, "enter " + entered);
        if (entered != stage) {
            throw Refusal.conflict("%s is in %s and cannot enter %s.".formatted(number, stage, entered));
        }
        if (entries.stream().noneMatch(StageEntry::isPresent)) {
            entries.add(new StageEntry(this, entered, now));
        }
    }

    /** Leaves the present stage for the next one. The caller has checked the gate. */
    void advance(String by, Instant now) {
        mustBe(OpportunityState.OPEN, "advance");
        Stage next = stage.next()
                .orElseThrow(() -> Refusal.conflict(
                        "%s is in %s, the last stage, and can only become WON or LOST.".formatted(number, stage)));
        present().leave(StageExit.ADVANCED, by, now);
        this.stage = next;
        accept(now);
    }

    void sendBack(String why, String by, Instant now) {
        mustBe(OpportunityState.OPEN, "go back a stage");
        Stage previous = stage.previous()
                .orElseThrow(() ->
                        Refusal.conflict("%s is in %s, the first stage, and cannot go back.".formatted(number, stage)));
        present().leave(StageExit.SENT_BACK, by, now);
        this.stage = previous;
        this.note = why;
        accept(now);
    }

    void hold(LocalDate until, String why, Instant now) {
        mustBe(OpportunityState.OPEN, "become ON_HOLD");
        this.state = OpportunityState.ON_HOLD;
        this.rest = new Rest(until, now);
        noteIfGiven(why);
        accept(now);
    }

    /** Takes the deal up again; its deadline moves by as long as it rested. */
    void resume(Instant now) {
        mustBe(OpportunityState.ON_HOLD, "be resumed to OPEN");
        present().postpone(Duration.between(rest.heldAt(), now));
        this.state = OpportunityState.OPEN;
        this.rest = null;
    }

    void lose(Loss loss, String by, Instant now) {
        mustNotBeClosed(OpportunityState.LOST);
        present().leave(StageExit.LOST, by, now);
        this.state = OpportunityState.LOST;
        this.lostReason = loss.reason();
        this.competitor = loss.competitor();
        this.closedAt = now;
        this.rest = null;
        noteIfGiven(loss.note());
    }

    /** Wins the deal for the signed amount. */
    void win(BigDecimal signed, String by, Instant now) {
        mustBe(OpportunityState.OPEN, "become WON");
        if (stage != Stage.CONTRACT) {
            throw Refusal.conflict("%s is in %s and can become WON only in CONTRACT.".formatted(number, stage));
        }
        present().leave(StageExit.WON, by, now);
        this.state = OpportunityState.WON;
        this.amount = signed;
        this.closedAt = now;
    }

    /** Gives the deal to a seller, who has yet to begin with it where nobody has. */
    void handOver(String newOwner, String newTeam, String why, Instant now) {
        mustNotBeClosed(OpportunityState.OPEN);
        if (!Objects.equals(owner(), newOwner)) {
            Ownership handedOver = ownership().handedTo(newOwner, newTeam, now);
            this.ownership = stage == Stage.INITIAL_CONTACT ? handedOver.unaccepted() : handedOver;
            entries.stream().filter(StageEntry::isPresent).forEach(entry -> entry.handOver(newOwner));
        }
        noteIfGiven(why);
    }

    /** Takes the owner off who did not begin in time. */
    void release() {
        mustBe(OpportunityState.OPEN, "lose its owner");
        this.ownership = ownership().released();
        present().handOver(null);
    }

    /** The owner has begun. */
    void accept(Instant now) {
        this.ownership = ownership().accepted(now);
    }

    /** What the needs analysis found; null leaves what is known. */
    void analysed(BigDecimal expected, LocalDate closing, String competitors) {
        this.amount = expected;
        this.expectedCloseDate = closing;
        this.competitor = competitors == null ? competitor : competitors;
    }

    void agreed(BigDecimal price, Risk agreedRisk) {
        this.amount = price;
        this.risk = agreedRisk;
    }

    StageEntry present() {
        return entries.stream()
                .filter(StageEntry::isPresent)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("%s is %s and at work in no stage.".formatted(number, state)));
    }

    /** Everything delivered so far; of a stage that was gone through twice, what was delivered last. */
    Map<String, Object> delivered() {
        Map<String, Object> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.putAll(entry.deliverable()));
        return all;
    }

    private void mustBe(OpportunityState needed, String intended) {
        if (state != needed) {
            throw Refusal.conflict("%s is %s and cannot %s.".formatted(number, state, intended));
        }
    }

    private void mustNotBeClosed(OpportunityState intended) {
        if (state.isClosed()) {
            throw Refusal.conflict("%s is %s and cannot become %s.".formatted(number, state, intended));
        }
    }

    private void noteIfGiven(String given) {
        this.note = given == null ? note : given;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    Origin origin() {
        return origin;
    }

    String caseNumber() {
        return origin.caseNumber();
    }

    Ownership ownership() {
        return ownership == null ? Ownership.NOBODYS : ownership;
    }

    String owner() {
        return ownership().owner();
    }

    BigDecimal amount() {
        return amount;
    }

    Stage stage() {
        return stage;
    }

    OpportunityState state() {
        return state;
    }

    LostReason lostReason() {
        return lostReason;
    }

    String note() {
        return note;
    }

    Instant closedAt() {
        return closedAt;
    }

    Rest rest() {
        return rest;
    }
}
