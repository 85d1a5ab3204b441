package io.closeloop.order;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A deal won, to be delivered and paid. Whose it is stands with the deal. */
@Entity(name = "SalesOrder") // "order" is a word of the query language
@Table(name = "orders")
class Order {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;
    private Long opportunityId;
    private Long accountId;
    private String caseNumber;
    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private Instant openedAt;
    private Instant closedAt;

    protected Order() {}

    Order(CaseNumber number, SignedDeal deal, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.opportunityId = deal.opportunityId();
        this.accountId = deal.accountId();
        this.caseNumber = deal.caseNumber();
        this.amount = deal.amount();
        this.currency = deal.currency();
        this.openedAt = now;
    }

    /** Closes it, once; it stays as it is where it is closed already. */
    void close(boolean delivered, boolean paid, Instant now) {
        if (!delivered || !paid) {
            throw Refusal.conflict(
                    "%s is not %s and cannot be closed.".formatted(number, delivered ? "paid" : "delivered"));
        }
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String caseNumber() {
        return caseNumber;
    }

    String currency() {
        return currency;
    }

    Instant closedAt() {
        return closedAt;
    }
}
