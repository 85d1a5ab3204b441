package io.closeloop.order;

import io.closeloop.base.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A part of an order's amount with a due date. */
@Entity
@Table(name = "instalments")
class Instalment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Integer version;

    private Long orderId;
    private Integer position;
    private String label;
    private BigDecimal amount;
    private LocalDate dueOn;
    private BigDecimal paid;
    private Instant paidAt;
    private Instant writtenOffAt;
    private String writtenOffBy;
    private String note;

    protected Instalment() {}

    Instalment(long orderId, SignedInstalment signed) {
        this.orderId = orderId;
        this.position = signed.position();
        this.label = signed.label();
        this.amount = signed.amount();
        this.dueOn = signed.dueOn();
        this.paid = BigDecimal.ZERO.setScale(2);
    }

    /** Takes of what is offered as much as it still needs, and says how much that was. */
    BigDecimal take(BigDecimal offered, Instant at) {
        BigDecimal taken = offered.min(open());
        this.paid = paid.add(taken);
        if (taken.signum() > 0 && isPaid()) {
            this.paidAt = at;
        }
        return taken;
    }

    /** The customer promised to pay; nobody asks until then. */
    void promised(String words) {
        mustBeOpen();
        this.note = words;
    }

    /** Gives up what is still open. A payment that comes all the same is the customer's credit. */
    void writeOff(String words, String by, Instant now) {
        mustBeOpen();
        this.note = words;
        this.writtenOffBy = by;
        this.writtenOffAt = now;
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw Refusal.conflict(
                    "Instalment %d, %s, is %s already.".formatted(position, label, isPaid() ? "paid" : "written off"));
        }
    }

    /** What is still to be paid. */
    BigDecimal open() {
        return writtenOffAt == null ? amount.subtract(paid) : BigDecimal.ZERO;
    }

    boolean isOpen() {
        return open().signum() > 0;
    }

    boolean isPaid() {
        return paid.compareTo(amount) == 0;
    }

    /** Days since the due date; negative before it. */
    int daysOverdue(LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today));
    }

    Long id() {
        return id;
    }

    Long orderId() {
        return orderId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant paidAt() {
        return paidAt;
    }
}
