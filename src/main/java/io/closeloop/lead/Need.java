package io.closeloop.lead;

import io.closeloop.base.Fields;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a lead wants, how much money there is for it, when, and who decides. */
@Embeddable
record Need(
        @Column(name = "need") String description,
        BigDecimal budget,
        @JdbcTypeCode(SqlTypes.CHAR) String currency,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) Authority authority) {

    static Need read(Fields fields, String currency) {
        Urgency urgency = fields.choice("urgency", Urgency.class);
        Authority authority = fields.choice("authority", Authority.class);
        return new Need(
                fields.text("need", 10_000),
                fields.amount("budget"),
                currency,
                urgency == null ? Urgency.UNKNOWN : urgency,
                authority == null ? Authority.UNKNOWN : authority);
    }

    /** The need as it stands after the lead spoke again: what was said anew counts. */
    Need updatedBy(Need news) {
        return new Need(
                news.description == null ? description : news.description,
                news.budget == null ? budget : news.budget,
                news.budget == null ? currency : news.currency,
                news.urgency == Urgency.UNKNOWN ? urgency : news.urgency,
                news.authority == Authority.UNKNOWN ? authority : news.authority);
    }

    /** The need, with what was not known of it taken from another lead that turned out to be this one. */
    Need filledFrom(Need other) {
        return other.updatedBy(this);
    }
}
