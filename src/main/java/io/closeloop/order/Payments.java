package io.closeloop.order;

import io.closeloop.base.Fields;
import io.closeloop.base.RowResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments, whichever way they are reported. */
@Service
@Transactional
public class Payments {

    private final PaymentFields paymentFields;
    private final PaymentBook book;
    private final OrderRepository orders;

    Payments(PaymentFields paymentFields, PaymentBook book, OrderRepository orders) {
        this.paymentFields = paymentFields;
        this.book = book;
        this.orders = orders;
    }

    /** Reads a payment; leaves what is wrong with it in the fields. */
    public NewPayment read(Fields fields) {
        return paymentFields.sent(fields);
    }

    /** Records the payments of a file; one result each, in their order. */
    public List<RowResult> takeIn(List<NewPayment> payments, String by) {
        Iterator<PaymentResult> results = book.enter(payments, by).iterator();
        List<RowResult> rows = new ArrayList<>();
        payments.forEach(payment -> rows.add(results.next().ofRow(payment)));
        return rows;
    }

    /**
     * Records a payment that somebody entered in the form.
     *
     * @return business key of its order's case
     */
    String enter(Map<String, Object> form, String by) {
        Fields fields = Fields.of(form);
        NewPayment payment = paymentFields.entered(fields);
        fields.check();
        record(payment, by);
        return orders.findByNumber(payment.orderNumber()).orElseThrow().caseNumber();
    }

    /**
     * Records one payment.
     *
     * @return false where the same was recorded before
     * @throws io.closeloop.base.Refusal CONFLICT where another payment has its reference, NOT_FOUND where there is no
     *     such order, INVALID where the order is in another currency
     */
    boolean record(NewPayment payment, String by) {
        return book.enter(List.of(payment), by).get(0).orRefusal(payment);
    }
}
