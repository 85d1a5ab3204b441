package io.closeloop.contract;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A part of a contract's price and when it is due: on a day, or so many days after the signing. */
@Embeddable
class AgreedInstalment {

    private String label;
    private BigDecimal percent;
    private BigDecimal amount;
    private LocalDate dueOn;
    private Integer daysAfterSigning;

    protected AgreedInstalment() {}

    AgreedInstalment(InstalmentLine line, BigDecimal amount) {
        this.label = line.label();
        this.percent = line.percent();
        this.amount = amount;
        this.dueOn = line.dueOn();
        this.daysAfterSigning = line.daysAfterSigning();
    }

    String label() {
        return label;
    }

    /** As agreed; null where the amount was. */
    BigDecimal percent() {
        return percent;
    }

    BigDecimal amount() {
        return amount;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Integer daysAfterSigning() {
        return daysAfterSigning;
    }
}
