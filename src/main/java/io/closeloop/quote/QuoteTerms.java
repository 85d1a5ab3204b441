package io.closeloop.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is offered to a customer. */
record QuoteTerms(List<QuoteLine> lines, BigDecimal discountPercent, String paymentTerms, LocalDate validUntil) {

    QuoteTerms {
        lines = List.copyOf(lines);
    }
}
