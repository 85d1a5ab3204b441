package io.closeloop.intake.imports;

import io.closeloop.base.RowResult;
import io.closeloop.order.NewPayment;
import io.closeloop.order.Payments;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes payments in. */
@Component
class PaymentImporter implements RowImporter {

    private final Payments payments;

    PaymentImporter(Payments payments) {
        this.payments = payments;
    }

    @Override
    public ImportType type() {
        return ImportType.PAYMENTS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<NewPayment> parsed = ParsedRows.of(rows, (row, fields) -> payments.read(fields));
        Iterator<RowResult> results = payments.takeIn(parsed.values(), userId).iterator();
        return parsed.with(payment -> RowOutcome.of(results.next()));
    }
}
