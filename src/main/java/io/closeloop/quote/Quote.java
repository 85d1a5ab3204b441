package io.closeloop.quote;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;

/** An offer to a customer. Its sums follow from its lines and its discount. */
@Entity
@Table(name = "quotes")
class Quote {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;
    private Long opportunityId;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private BigDecimal subtotal;
    private BigDecimal discountPercent;
    private BigDecimal total;
    private String paymentTerms;
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private Approval approval;

    private String approvalReason;
    private String approvalNote;
    private String createdBy;
    private Instant createdAt;
    private String decidedBy;
    private Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "quote_lines", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<QuoteLine> lines = new ArrayList<>();

    protected Quote() {}

    Quote(CaseNumber number, long opportunityId, String currency, QuoteTerms terms, String by, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.opportunityId = opportunityId;
        this.status = QuoteStatus.PENDING;
        this.currency = currency;
        this.lines.addAll(terms.lines());
        this.subtotal = terms.lines().stream().map(QuoteLine::lineTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.discountPercent = terms.discountPercent();
        this.total = subtotal.subtract(discount());
        this.paymentTerms = terms.paymentTerms();
        this.validUntil = terms.validUntil();
        this.createdBy = by;
        this.createdAt = now;
    }

    /** Takes what the table says about who must approve; without need of approval the quote is approved at once. */
    void needs(Approval needed, String reason, Instant now) {
        mustBePending(QuoteStatus.APPROVED);
        this.approval = needed;
        this.approvalReason = reason;
        if (needed == Approval.NONE) {
            this.status = QuoteStatus.APPROVED;
            this.decidedAt = now;
        }
    }

    void approve(String by, String note, Instant now) {
        decide(QuoteStatus.APPROVED, by, note, now);
    }

    void reject(String by, String note, Instant now) {
        decide(QuoteStatus.REJECTED, by, note, now);
    }

    /** Gives way to a later quote. */
    void supersede() {
        if (status == QuoteStatus.REJECTED) {
            throw Refusal.conflict("%s is REJECTED and cannot become SUPERSEDED.".formatted(number));
        }
        this.status = QuoteStatus.SUPERSEDED;
    }

    private void decide(QuoteStatus decision, String by, String note, Instant now) {
        mustBePending(decision);
        if (by.equals(createdBy)) {
            throw Refusal.forbidden("%s was made by you, so somebody else must decide on it.".formatted(number));
        }
        this.status = decision;
        this.approvalNote = note;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    private void mustBePending(QuoteStatus intended) {
        if (status != QuoteStatus.PENDING) {
            throw Refusal.conflict("%s is %s and cannot become %s.".formatted(number, status, intended));
        }
    }

    private BigDecimal discount() {
        return subtotal.multiply(discountPercent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    String number() {
        return number;
    }

    QuoteStatus status() {
        return status;
    }

    String currency() {
        return currency;
    }

    BigDecimal subtotal() {
        return subtotal;
    }

    BigDecimal discountPercent() {
        return discountPercent;
    }

    BigDecimal total() {
        return total;
    }

    String paymentTerms() {
        return paymentTerms;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    Approval approval() {
        return approval;
    }

    String approvalReason() {
        return approvalReason;
    }

    List<QuoteLine> lines() {
        return List.copyOf(lines);
    }
}
