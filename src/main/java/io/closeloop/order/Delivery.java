package io.closeloop.order;

import io.closeloop.base.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** The delivery of an order: when it should be and when it was. */
@Entity
@Table(name = "deliveries")
class Delivery {

    @Id
    private Long orderId;

    @Version
    private Integer version;

    private LocalDate dueOn;
    private LocalDate deliveredOn;
    private Instant deliveredAt;
    private String receivedBy;
    private String note;
    private String recordedBy;
    private Instant recordedAt;

    protected Delivery() {}

    Delivery(long orderId, LocalDate dueOn) {
        this.orderId = orderId;
        this.dueOn = dueOn;
    }

    /** Records what was handed over. */
    void deliver(HandOver handOver, Instant at, String by, Instant now) {
        if (isDone()) {
            throw Refusal.conflict("The order was delivered on " + deliveredOn + " already.");
        }
        this.deliveredOn = handOver.on();
        this.deliveredAt = at;
        this.receivedBy = handOver.receivedBy();
        this.note = handOver.note();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    boolean isDone() {
        return deliveredOn != null;
    }
}
